using AttachmentSdk.IO;

namespace AttachmentSdk.Tests.IO;

public sealed class LinkedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Name => _folder.Combine("name");

    private string Elsewhere => _folder.Combine("elsewhere");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Exists_WhateverHasTheName_IsSeen()
    {
        Assert.False(LinkedFile.Exists(Name));
        File.CreateSymbolicLink(Name, Elsewhere);
        Assert.True(LinkedFile.Exists(Name));
        Assert.True(LinkedFile.Exists(_folder));
        File.WriteAllText(Elsewhere, "");
        Assert.True(LinkedFile.Exists(Elsewhere));
    }

    [Fact]
    public void Remove_Link_LeavesWhatItLeadsTo()
    {
        File.WriteAllText(Elsewhere, "precious");
        File.CreateSymbolicLink(Name, Elsewhere);
        LinkedFile.Remove(Name);
        Assert.False(LinkedFile.Exists(Name));
        Assert.Equal("precious", File.ReadAllText(Elsewhere));
    }

    [Fact]
    public void Remove_LinkToAFolder_LeavesTheFolder()
    {
        Directory.CreateDirectory(Elsewhere);
        Directory.CreateSymbolicLink(Name, Elsewhere);
        LinkedFile.Remove(Name);
        Assert.False(LinkedFile.Exists(Name));
        Assert.True(Directory.Exists(Elsewhere));
    }

    [Fact]
    public void Remove_FileOrNothing_DoesNothing()
    {
        LinkedFile.Remove(Name);
        File.WriteAllText(Name, "kept");
        LinkedFile.Remove(Name);
        Assert.True(File.Exists(Name));
    }
}
