using AttachmentSdk.Testing.Snapshots;

namespace AttachmentSdk.Testing.Tests.Snapshots.Engine;

public class SnapshotNameTests
{
    [Theory]
    [InlineData(new object?[] { "a\"b<c>|d:e*f?g/h\\i\n" }, "Sample.Run_first=a-b-c--d-e-f-g-h-i-")]
    [InlineData(new object?[] { null, true }, "Sample.Run_first=null_second=True")]
    [InlineData(new object?[] { 1.5, DayOfWeek.Monday }, "Sample.Run_first=1.5_second=Monday")]
    [InlineData(new object?[] { new[] { 1, 2 }, new string[0] }, "Sample.Run_first=1,2_second=[]")]
    public void For_Parameters_NamesThemAsVerifyDoes(object?[] values, string expected) =>
        Assert.Equal(expected, NameFor(typeof(Sample), New().UseParameters(parameters: values)));

    [Fact]
    public void For_NestedClass_PutsTheParentBefore() => Assert.Equal("Sample.Inner.Run", NameFor(typeof(Sample.Inner), New()));

    [Fact]
    public void For_MoreValuesThanParameters_Throws() =>
        Assert.Throws<InvalidOperationException>(() => NameFor(typeof(Sample), New().UseParameters(1, 2, 3)));

    private static SettingsTask New() => new(_ => Task.CompletedTask);

    private static string NameFor(Type type, SettingsTask settings) => SnapshotName.For(type.GetMethod("Run")!, settings);
}
