#if NET
using System.Runtime.InteropServices;
#endif

namespace AttachmentSdk.IO;

/// <summary>
/// Flushes files and folders to the disk. On Unix, .NET ignores that the disk refuses the bytes; Linux is asked without .NET.
/// </summary>
internal static class DiskSync
{
    /// <exception cref="IOException">The disk refused the bytes.</exception>
    public static void Flush(FileStream file)
    {
#if NET
        file.Flush();
        Flush(file.SafeFileHandle);
#else
        file.Flush(flushToDisk: true);
#endif
    }

#if NET
    private const int ReadDirectory = 0x80000; // O_RDONLY | O_CLOEXEC
    private const int Interrupted = 4; // EINTR
    private static readonly int[] NotSupported = [22, 30, 95]; // EINVAL, EROFS, EOPNOTSUPP

    /// <inheritdoc cref="Flush(FileStream)"/>
    public static void Flush(SafeHandle file)
    {
        if (!FileStatus.IsSupported)
        {
            RandomAccess.FlushToDisk((Microsoft.Win32.SafeHandles.SafeFileHandle)file);
            return;
        }

        while (FSync(file) != 0)
        {
            var error = Marshal.GetLastWin32Error();
            if (NotSupported.Contains(error))
            {
                return; // Nothing to flush, as with a pipe.
            }

            if (error != Interrupted)
            {
                throw new IOException($"The disk refused the bytes: {Marshal.GetPInvokeErrorMessage(error)}", error);
            }
        }
    }
#endif

    /// <summary>Flushes the names in a folder, so that a renamed file has its new name after a power failure. Done on Linux only.</summary>
    /// <exception cref="IOException">The disk refused the names.</exception>
    public static void FlushFolder(string path)
    {
#if NET
        if (!FileStatus.IsSupported)
        {
            return; // Windows and macOS have no such operation for a program without special rights, or write names by themselves.
        }

        using var folder = new Microsoft.Win32.SafeHandles.SafeFileHandle(Open(path, ReadDirectory, 0), ownsHandle: true);
        if (!folder.IsInvalid)
        {
            Flush(folder);
        }
#endif
    }

#if NET
    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(SafeHandle file);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, int permissions);
#endif
}
