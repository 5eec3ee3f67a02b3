using System.Reflection;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Gives the running test to the snapshot engine. Every test assembly has it, from <c>tests/Directory.Build.props</c>.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Running = new();

    internal static MethodInfo CurrentTest => Running.Value
        ?? throw new InvalidOperationException("A snapshot can be verified only while an xunit test runs, in its own flow of execution.");

    public override void Before(MethodInfo methodUnderTest) => Running.Value = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => Running.Value = null;
}
