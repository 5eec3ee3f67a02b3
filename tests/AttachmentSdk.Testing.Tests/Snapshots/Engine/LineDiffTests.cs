using AttachmentSdk.Testing.Snapshots;

namespace AttachmentSdk.Testing.Tests.Snapshots.Engine;

public class LineDiffTests
{
    [Fact]
    public void Describe_ChangedLine_ShowsItWithContext()
    {
        var before = Lines(1, 20);
        var after = before.Replace("line 10\n", "line ten\nline 10b\n", StringComparison.Ordinal);

        Assert.Equal(
            "@@ line 7 -> line 7 @@\n line 7\n line 8\n line 9\n-line 10\n+line ten\n+line 10b\n line 11\n line 12\n line 13",
            LineDiff.Describe(before, after));
    }

    [Fact]
    public void Describe_TwoPlaces_SkipsWhatIsBetween()
    {
        var before = Lines(1, 30);
        var after = before.Replace("line 5\n", "", StringComparison.Ordinal).Replace("line 25\n", "line 25\nnew\n", StringComparison.Ordinal);

        var diff = LineDiff.Describe(before, after);

        Assert.Contains("-line 5\n", diff, StringComparison.Ordinal);
        Assert.Contains("@@ line 23 -> line 22 @@\n", diff, StringComparison.Ordinal);
        Assert.Contains("+new\n", diff, StringComparison.Ordinal);
        Assert.DoesNotContain("line 15", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_CompletelyDifferentLargeTexts_IsBounded()
    {
        var diff = LineDiff.Describe(Lines(1, 5000), Lines(10_000, 5000) + new string('x', 10_000));

        Assert.InRange(diff.Split('\n').Length, 50, 100);
        Assert.EndsWith("more lines of difference", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_LongLine_IsShortened() => Assert.InRange(LineDiff.Describe(null, new string('x', 10_000)).Length, 100, 300);

    [Theory]
    [InlineData("a\nb\nc\nd", "b\nd\ne")]
    [InlineData("a\na\na", "a")]
    [InlineData("", "a\nb")]
    [InlineData("x\ny", "y\nx")]
    public void Between_AnyTexts_EditsRebuildBothSides(string before, string after)
    {
        var edits = LineEdits.Between(before.Split('\n'), after.Split('\n'));

        Assert.Equal(before.Split('\n'), edits.Where(edit => edit.Kind != '+').Select(edit => edit.Text));
        Assert.Equal(after.Split('\n'), edits.Where(edit => edit.Kind != '-').Select(edit => edit.Text));
    }

    private static string Lines(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(i => $"line {i}\n"));
}
