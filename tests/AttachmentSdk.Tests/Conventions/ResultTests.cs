using System.Reflection;

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

    // By its name, as builds for older frameworks bring a type of their own.
    private static bool IsFixed(PropertyInfo property) =>
        property.GetSetMethod() is not { } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.FullName == "System.Runtime.CompilerServices.IsExternalInit");
}
