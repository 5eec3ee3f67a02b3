using AttachmentSdk.Testing.Snapshots;

namespace AttachmentSdk.Testing.Tests.Snapshots.Engine;

public class SnapshotNameTests
{
    [Theory]
    [InlineData(new object?[] { "a\"b<c>|d:e*f?g/h\\i\n" }, "Sample.Run_first=a-b-c--d-e-f-g-h-i-")]
    [InlineData(new object?[] { null, true }, "Sample.Run_first=null_second=True")]
    [InlineData(new object?[] { 1.5, DayOfWeek.Monday }, "Sample.Run_first=1.5_second=Monday")]
    [InlineData(new object?[] { new[] { 1, 2 }, new string[0] }, "Sample.Run_first=1,2_second=[]")]
    public void For_Parameters_NamesThemAsVerifyDoes(object?[] values, string expected)
    {
        var settings = new VerifySettings();
        settings.UseParameters(parameters: values);
        Assert.Equal(expected, NameFor(typeof(Sample), settings));
    }

    [Fact]
    public void For_NestedClass_PutsTheParentBefore() => Assert.Equal("Sample.Inner.Run", NameFor(typeof(Sample.Inner), new VerifySettings()));

    [Fact]
    public void For_MethodName_ReplacesTheName()
    {
        var settings = new VerifySettings();
        settings.UseMethodName("Other");
        settings.UseTextForParameters("x");
        Assert.Equal("Sample.Other_x", NameFor(typeof(Sample), settings));
    }

    [Fact]
    public void For_MoreValuesThanParameters_Throws()
    {
        var settings = new VerifySettings();
        settings.UseParameters(1, 2, 3);
        Assert.Throws<InvalidOperationException>(() => NameFor(typeof(Sample), settings));
    }

    private static string NameFor(Type type, VerifySettings settings) => SnapshotName.For(type.GetMethod("Run")!, settings);
}
