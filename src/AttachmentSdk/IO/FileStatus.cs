#if NET
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AttachmentSdk.IO;

/// <summary>
/// What a name or an open file stands for: the file's device and number, the count of its names, and whether it is a regular file. Known on
/// Linux only: Windows does not rename, replace or delete a file that another process has locked.
/// </summary>
internal readonly record struct FileStatus(ulong Device, ulong Number, uint Links, bool IsRegular)
{
    // struct statx has the same layout on each architecture.
    private const int Size = 256;
    private const int BasicFields = 0x7FF; // STATX_BASIC_STATS
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const int EmptyPath = 0x1000; // AT_EMPTY_PATH
    private const int TypeMask = 0xF000; // S_IFMT
    private const int RegularFile = 0x8000; // S_IFREG

    /// <summary>Gets a value indicating whether the C library can be asked, which also opens, locks and flushes files then.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux() && Ask(CurrentFolder, "/", NoFollow) is not null;

    /// <summary>Gets a value indicating whether writing to the file changes nothing elsewhere: it has no other name.</summary>
    public bool IsOwn => IsRegular && Links == 1;

    /// <returns><see langword="null"/> if it is not known.</returns>
    public static FileStatus? Of(SafeFileHandle file)
    {
        var isHeld = false;
        try
        {
            file.DangerousAddRef(ref isHeld);
            return Of((int)file.DangerousGetHandle(), string.Empty, EmptyPath);
        }
        finally
        {
            if (isHeld)
            {
                file.DangerousRelease();
            }
        }
    }

    /// <summary>Describes what has a name, by default without following a link.</summary>
    /// <returns><see langword="null"/> if nothing has the name, or it is not known.</returns>
    public static FileStatus? Of(string path, bool followLinks = false) => Of(CurrentFolder, path, followLinks ? 0 : NoFollow);

    private static FileStatus? Of(int folder, string path, int flags) => IsSupported ? Ask(folder, path, flags) : null;

    private static FileStatus? Ask(int folder, string path, int flags)
    {
        Span<byte> status = stackalloc byte[Size];
        try
        {
            return StatX(folder, path, flags, BasicFields, ref MemoryMarshal.GetReference(status)) == 0 ? Read(status) : null;
        }
        catch (TypeLoadException)
        {
            return null; // An older C library, or one with another name.
        }
    }

    private static FileStatus Read(ReadOnlySpan<byte> status) => new(
        BitConverter.ToUInt64(status.Slice(136, 8)),
        BitConverter.ToUInt64(status.Slice(32, 8)),
        BitConverter.ToUInt32(status.Slice(16, 4)),
        (BitConverter.ToUInt16(status.Slice(28, 2)) & TypeMask) == RegularFile);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, ref byte status);
}
#endif
