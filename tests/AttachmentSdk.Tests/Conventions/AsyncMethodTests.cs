using System.Reflection;

namespace AttachmentSdk.Tests.Conventions;

public class AsyncMethodTests
{
    [Fact]
    public void AsyncMethods_EndInAsyncAndTakeATokenLast()
    {
        var methods = LibraryTypes.Public.SelectMany(type => type.GetMethods(LibraryTypes.Declared)).Where(method => IsAsync(method.ReturnType) && IsOfTheLibrary(method)).ToList();
        Assert.True(methods.Count > 20);
        Assert.All(methods, method =>
        {
            var at = $"{method.DeclaringType}.{method}";
            Assert.True(method.Name.EndsWith("Async", StringComparison.Ordinal), at);
            var last = method.GetParameters().LastOrDefault();
            Assert.True(last?.ParameterType == typeof(CancellationToken) && last.HasDefaultValue, at);
        });
    }

    [Fact]
    public void OtherMethods_DoNotEndInAsync() => Assert.All(
        LibraryTypes.Public.SelectMany(type => type.GetMethods(LibraryTypes.Declared)).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)),
        method => Assert.True(IsAsync(method.ReturnType), $"{method.DeclaringType}.{method}"));

    // The framework has named what a type overrides.
    private static bool IsOfTheLibrary(MethodInfo method) => method.GetBaseDefinition().DeclaringType!.Assembly == method.DeclaringType!.Assembly;

    private static bool IsAsync(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var kind && (kind == typeof(ValueTask<>) || kind == typeof(IAsyncEnumerable<>)));
}
