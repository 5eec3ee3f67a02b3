using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Tests.IO;

public sealed class LockedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Name => _folder.Combine("部分.part");

    public void Dispose() => _folder.Dispose();

#if !NETSTANDARD_LIBRARY // That build is for .NET Framework, on whose system neither these files exist nor can an open one be renamed.
    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("link")]
    [InlineData("name")]
    public void Open_SomethingElseOfThatName_StartsANewFile(string kind)
    {
        File.WriteAllText(_folder.Combine("precious"), "kept");
        SpecialFile.Put(kind, Name, _folder.Combine("precious"));
        using (var file = LockedFile.Open(Name))
        {
            Assert.Equal((false, 0), (file.WasThere, file.Length));
            file.Write(0, [1, 2], 2);
        }

        Assert.Equal([1, 2], File.ReadAllBytes(Name));
        Assert.Equal("kept", File.ReadAllText(_folder.Combine("precious")));
    }
#endif

    [Fact]
    public void Open_FolderOfThatName_FailsAndKeepsIt()
    {
        SpecialFile.Put("folder", Name, string.Empty);
        Assert.ThrowsAny<Exception>(() => LockedFile.Open(Name));
        Assert.True(File.Exists(Path.Combine(Name, "kept")));
    }

    [Fact]
    public void Open_LockedByAnother_FailsUntilItIsReleased()
    {
        var file = LockedFile.Open(Name);
        file.Write(0, [1], 1);
        Assert.True(LockedFile.IsLocked(Assert.Throws<IOException>(() => LockedFile.Open(Name))));
        Assert.False(LockedFile.IsLocked(Assert.Throws<DirectoryNotFoundException>(() => LockedFile.Open(_folder.Combine("missing", "a")))));
        file.Dispose();
        using var next = LockedFile.Open(Name);
        Assert.Equal((true, 1), (next.WasThere, next.Length));
        Assert.Throws<IOException>(() => LockedFile.Open(Name));
    }

#if !NETSTANDARD_LIBRARY
    [Fact]
    public void HasBytesOf_FileThatIsStillLocked_IsCompared()
    {
        using var named = LockedFile.Open(_folder.Combine("a.bin"));
        using var part = LockedFile.Open(Name);
        named.Write(0, [1, 2, 3], 3);
        part.Write(0, [1, 2, 3], 3);
        Assert.True(part.HasBytesOf(_folder.Combine("a.bin")));
        Assert.Equal(ContentHash.Of(_folder.Combine("a.bin"), new RemoteObject()).Crc64, ContentHash.Of(Name, new RemoteObject()).Crc64);
    }

    [Fact]
    public async Task Open_WhileTheOwnersRenameAndCreateTheFile_NeverHasTwoOwners()
    {
        var owners = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (var round = 0; round < 2000; round++)
            {
                try
                {
                    using var file = LockedFile.Open(Name);
                    Assert.Equal(1, Interlocked.Increment(ref owners));
                    Assert.Equal(0, Interlocked.Decrement(ref owners));
                    File.Move(Name, _folder.Combine($"{worker}"), overwrite: true);
                }
                catch (IOException exception) when (LockedFile.IsLocked(exception))
                {
                    // Locked by another worker.
                }
            }
        })));
    }
#endif
}
