using System.Reflection;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.Http;
using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.Tests.Conventions;

public class ResultTests
{
    [Fact]
    public void HandWrittenTypes_ExceptOptions_HaveNoSetter()
    {
        var properties = LibraryTypes.HandWritten.Where(type => !type.Name.EndsWith("Options", StringComparison.Ordinal)).SelectMany(type => type.GetProperties(LibraryTypes.Declared)).ToList();
        Assert.True(properties.Count > 30);
        Assert.All(properties, property => Assert.True(IsFixed(property), $"{property.DeclaringType}.{property.Name}"));
    }

    // Else an exception about what the response lacks would not know its request id and attempts.
    [Fact]
    public void ModelsOfWholeResponses_CarryTheResponse()
    {
        var results = new[] { typeof(IEkuaibaoApi), typeof(IKDocsApi) }.SelectMany(api => api.GetMethods()).Select(method => method.ReturnType.GetGenericArguments()[0]).ToList();
        Assert.True(results.Count > 15);
        Assert.All(results.Where(type => !type.IsGenericType), type => Assert.True(typeof(IApiModel).IsAssignableFrom(type), type.Name));
    }

    // By its name, as builds for older frameworks bring a type of their own.
    private static bool IsFixed(PropertyInfo property) =>
        property.GetSetMethod() is not { } setter
        || setter.GetBaseDefinition().DeclaringType!.Assembly != property.DeclaringType!.Assembly // Such as the position of a stream.
        || setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.FullName == "System.Runtime.CompilerServices.IsExternalInit");
}
