using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public sealed class GeneratedFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly GeneratedFiles _files;

    public GeneratedFilesTests()
    {
        _files = new GeneratedFiles(_folder.Combine("generated"));
        _files.Add("one.g.cs", "// 一\n");
    }

    [Fact]
    public void Write_FolderMissing_MakesIt()
    {
        _files.Write();

        Assert.Equal(["generated/one.g.cs"], _folder.Files());
        Assert.Equal("// 一\n"u8.ToArray(), File.ReadAllBytes(PathOf("one.g.cs")));
    }

    [Fact]
    public void Write_FileIsCurrent_LeavesItsDate()
    {
        _files.Write();
        File.SetLastWriteTimeUtc(PathOf("one.g.cs"), DateTime.UnixEpoch);

        _files.Write();

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(PathOf("one.g.cs")));
    }

    [Fact]
    public void Write_GeneratedFileOfNoContract_DeletesOnlyThat()
    {
        _files.Write();
        File.WriteAllText(PathOf("gone.g.cs"), "");
        File.WriteAllText(PathOf("inputs.txt"), "");

        _files.Write();

        Assert.Equal(["generated/inputs.txt", "generated/one.g.cs"], _folder.Files());
    }

    [Fact]
    public void Differences_Current_HasNone()
    {
        _files.Write();

        Assert.Empty(_files.Differences());
    }

    [Fact]
    public void Differences_FolderMissing_NamesEachFile()
    {
        Assert.Equal([$"{PathOf("one.g.cs")} is missing"], _files.Differences());
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void Differences_ChangedAndStrange_NamesBothAndKeepsThem()
    {
        _files.Write();
        File.WriteAllText(PathOf("one.g.cs"), "// changed\n");
        File.WriteAllText(PathOf("gone.g.cs"), "");

        Assert.Equal(
            [$"{PathOf("one.g.cs")} differs from its contract", $"{PathOf("gone.g.cs")} belongs to no contract"],
            _files.Differences());
        Assert.Equal("// changed\n", File.ReadAllText(PathOf("one.g.cs")));
        Assert.True(File.Exists(PathOf("gone.g.cs")));
    }

    public void Dispose() => _folder.Dispose();

    private string PathOf(string name) => Path.Combine(_folder.Combine("generated"), name);
}
