#if !NETSTANDARD_LIBRARY
using AttachmentSdk.IO;
using Microsoft.Win32.SafeHandles;

namespace AttachmentSdk.Tests.IO;

public sealed class DiskSyncTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Flush_SystemReportsAnError_Throws()
    {
        using var nothing = new SafeFileHandle(int.MaxValue, ownsHandle: false);
        Assert.Equal(9, Assert.Throws<IOException>(() => DiskSync.Flush(nothing)).HResult); // EBADF; .NET's own functions would be silent.
    }

    [Fact]
    public void Flush_FileAndFolder_Succeeds()
    {
        using var file = File.Create(_folder.Combine("a"));
        file.WriteByte(1);
        DiskSync.Flush(file);
        DiskSync.FlushFolder(_folder);
        Assert.Equal(1, new FileInfo(_folder.Combine("a")).Length);
    }

    [Fact]
    public void Flush_DeviceWithoutADisk_IsNothingToDo()
    {
        using var device = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Write);
        Assert.Null(Record.Exception(() => DiskSync.Flush(device)));
    }

    [Fact]
    public void FlushFolder_NoSuchFolder_IsNothingToDo() => Assert.Null(Record.Exception(() => DiskSync.FlushFolder(_folder.Combine("missing"))));
}
#endif
