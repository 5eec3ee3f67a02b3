using System.Runtime.InteropServices;

namespace AttachmentSdk.Cli.Hosting;

/// <summary>A standard stream that was closed when the process started, as by <c>&gt;&amp;-</c> in a shell.</summary>
internal sealed class ClosedStream : Stream
{
    private const int GetFlags = 1; // F_GETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Returns a stream that fails if the standard stream was closed, otherwise the standard stream.</summary>
    /// <param name="number">0 for standard input, 1 for standard output, 2 for standard error.</param>
    /// <param name="open">Opens the standard stream.</param>
    public static Stream Or(int number, Func<Stream> open) => IsClosed(number) ? new ClosedStream() : open();

    public override int Read(byte[] buffer, int offset, int count) => throw new IOException("it is closed");

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("it is closed");

    public override void Flush()
    {
        // Nothing was written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // The runtime has opened a pipe of its own under the number since then, and marked it to be closed on exec. An inherited stream cannot have
    // that mark.
    private static bool IsClosed(int number) => !OperatingSystem.IsWindows() && FCntl(number, GetFlags) is var flags && (flags < 0 || (flags & CloseOnExec) != 0);

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FCntl(int file, int command);
}
