#if NET
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
#endif

namespace AttachmentSdk.IO;

/// <summary>
/// Opens files of the state folder. Another user of the folder may have replaced one by a link, a pipe or a device, which must neither be
/// followed nor waited for.
/// </summary>
internal static class RegularFile
{
    /// <summary>Determines whether a file exists that has this length and is not a pipe, a socket or a device, whose length is 0.</summary>
    public static bool Has(FileInfo file, long length) => file.Exists && file.Length == length && (length > 0 || !IsSpecial(file.FullName));

    /// <summary>Determines whether a name stands for something that must not be written to: a link, one of several names of a file, or no file.</summary>
    public static bool IsForeign(string path) =>
#if NET
        FileStatus.Of(path) is { } status ? !status.IsOwn :
#endif
        LinkedFile.IsLink(path);

    /// <summary>
    /// Opens a file for all to read and write, also while another process has locked it: one that has given a file its name keeps its lock until
    /// the name is on the disk. .NET's own streams ask for a lock.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="access"><see cref="FileAccess.Read"/>, or <see cref="FileAccess.ReadWrite"/> to create the file if it does not exist.</param>
    /// <exception cref="IOException">There is no such file, or the name does not stand for a regular file.</exception>
    public static FileStream Open(string path, FileAccess access)
    {
#if NET
        if (FileStatus.IsSupported)
        {
            return new FileStream(OpenOnLinux(path, access, create: access != FileAccess.Read), access, bufferSize: 1);
        }
#endif
        return new FileStream(path, access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate, access, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
    }

    /// <summary>Replaces what has a name by a new file of this text.</summary>
    public static void Write(string path, string text)
    {
        File.Delete(path);
        using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
        writer.Write(text);
    }

#if NET
    private const int ReadWrite = 2; // O_RDWR
    private const int Create = 0x40; // O_CREAT
    private const int NonBlocking = 0x800; // O_NONBLOCK
    private const int CloseOnExec = 0x80000; // O_CLOEXEC
    private const int Permissions = 0x1B6; // rw-rw-rw-, less the umask
    private const int ExclusiveNonBlocking = 6; // LOCK_EX | LOCK_NB
    private const int NoSuchFile = 2; // ENOENT
    private const int WouldBlock = 11; // EAGAIN
    private const int Interrupted = 4; // EINTR
    private static readonly int[] Denied = [1, 13, 21, 30]; // EPERM, EACCES, EISDIR, EROFS

    // O_NOFOLLOW has two values.
    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Ppc64le ? 0x8000 : 0x20000;

    /// <summary>Opens an existing file and locks it against other processes.</summary>
    /// <exception cref="IOException">There is no such file, another process has locked it, or the name stands for something else.</exception>
    public static SafeFileHandle OpenLocked(string path)
    {
        if (!FileStatus.IsSupported)
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }

        var file = OpenOnLinux(path, FileAccess.ReadWrite, create: false);
        if (FLock(file, ExclusiveNonBlocking) == 0 || Marshal.GetLastWin32Error() != WouldBlock)
        {
            return file; // A file system without locks has none for .NET either.
        }

        file.Dispose();
        throw new IOException($"Another process has locked '{path}'.", WouldBlock);
    }

    private static bool IsSpecial(string path) => FileStatus.Of(path) is { IsRegular: false };

    private static SafeFileHandle OpenOnLinux(string path, FileAccess access, bool create)
    {
        var flags = NoFollow | NonBlocking | CloseOnExec | (access == FileAccess.Read ? 0 : ReadWrite) | (create ? Create : 0);
        int number;
        while ((number = Open(path, flags, Permissions)) < 0 && Marshal.GetLastWin32Error() == Interrupted)
        {
            // A signal came first.
        }

        if (number < 0)
        {
            var error = Marshal.GetLastWin32Error();
            var message = $"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'";
            throw error == NoSuchFile ? new FileNotFoundException(message, path) : Denied.Contains(error) ? new UnauthorizedAccessException(message) : new IOException(message, error);
        }

        var file = new SafeFileHandle(number, ownsHandle: true);
        if (FileStatus.Of(file) is not { IsRegular: false })
        {
            return file;
        }

        file.Dispose();
        throw new IOException($"'{path}' is not a regular file.");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, int permissions);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FLock(SafeFileHandle file, int operation);
#else
    private static bool IsSpecial(string path) => false;
#endif
}
