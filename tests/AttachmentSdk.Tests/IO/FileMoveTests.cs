using AttachmentSdk.IO;

namespace AttachmentSdk.Tests.IO;

public sealed class FileMoveTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public FileMoveTests() => File.WriteAllText(Source, "new");

    private string Source => _folder.Combine("源.part");

    private string Target => _folder.Combine("目标 a.bin");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TryToFreeName_NameIsFree_Moves()
    {
        Assert.True(FileMove.TryToFreeName(Source, Target));
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.False(File.Exists(Source));
    }

    [Fact]
    public void TryToFreeName_NameIsTaken_ReplacesNothing()
    {
        File.WriteAllText(Target, "old");
        Assert.False(FileMove.TryToFreeName(Source, Target));
        Assert.Equal(("old", "new"), (File.ReadAllText(Target), File.ReadAllText(Source)));
    }

    [Fact]
    public void TryToFreeName_FolderOfThatName_IsTaken()
    {
        Directory.CreateDirectory(Target);
        Assert.False(FileMove.TryToFreeName(Source, Target));
        Assert.True(File.Exists(Source));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TryToFreeName_LinkOfThatName_IsTaken(bool leadsSomewhere)
    {
        var elsewhere = Elsewhere(leadsSomewhere);
        File.CreateSymbolicLink(Target, elsewhere);
        Assert.False(FileMove.TryToFreeName(Source, Target));
        Assert.Equal(leadsSomewhere, File.Exists(elsewhere));
    }

#if !NETSTANDARD_LIBRARY
    [Fact]
    public void TryToLink_NameIsFree_Moves()
    {
        Assert.True(FileMove.TryToLink(Source, Target));
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.False(File.Exists(Source));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("link")]
    [InlineData("name")]
    public void TryToLink_NameIsTaken_ReplacesNothing(string kind)
    {
        SpecialFile.Put(kind, Target, Elsewhere(exists: true));
        Assert.False(FileMove.TryToLink(Source, Target));
        Assert.Equal(("precious", "new"), (File.ReadAllText(Elsewhere(exists: true)), File.ReadAllText(Source)));
    }

    [Fact]
    public void TryToLink_NoSource_IsLeftToDotNet() => Assert.Null(FileMove.TryToLink(_folder.Combine("missing"), Target));
#endif

    [Theory]
    [InlineData(true)]
#if !NETSTANDARD_LIBRARY // That build takes a link into nowhere for no file, and says so by an exception.
    [InlineData(false)]
#endif
    public void Replace_LinkOfThatName_IsReplacedAndNotFollowed(bool leadsSomewhere)
    {
        var elsewhere = Elsewhere(leadsSomewhere);
        File.CreateSymbolicLink(Target, elsewhere);
        Assert.True(FileMove.Replace(Source, Target));
        Assert.Null(new FileInfo(Target).LinkTarget);
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal(leadsSomewhere ? "precious" : null, File.Exists(elsewhere) ? File.ReadAllText(elsewhere) : null);
    }

    [Fact]
    public void Replace_File_IsReplaced()
    {
        File.WriteAllText(Target, "old");
        FileMove.Replace(Source, Target);
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void TryToFreeName_NoSource_IsAnError() =>
        Assert.Throws<FileNotFoundException>(() => FileMove.TryToFreeName(_folder.Combine("missing"), Target));

    private string Elsewhere(bool exists)
    {
        var path = _folder.Combine("elsewhere");
        if (exists)
        {
            File.WriteAllText(path, "precious");
        }

        return path;
    }
}
