namespace AttachmentSdk.Testing.Tests;

public class TempFolderTests
{
    [Fact]
    public void Create_Twice_GivesTwoEmptyFoldersWithHardNames()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();

        Assert.NotEqual(first.FullPath, second.FullPath);
        Assert.Empty(first.Files());
        Assert.Empty(second.Files());
        Assert.Contains(" b 附件", Path.GetFileName(first.FullPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_FolderWithFiles_DeletesAll()
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder.Combine("z"));
        File.WriteAllText(folder.Combine("z", "b.txt"), "");
        File.WriteAllText(folder.Combine("a.txt"), "");
        Assert.Equal(["a.txt", "z/b.txt"], folder.Files());

        folder.Dispose();

        Assert.False(Directory.Exists(folder));
        folder.Dispose();
    }
}
