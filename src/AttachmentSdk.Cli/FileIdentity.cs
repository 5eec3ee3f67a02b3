using System.Runtime.InteropServices;
using AttachmentSdk.IO;
using Microsoft.Win32.SafeHandles;

namespace AttachmentSdk.Cli;

/// <summary>A regular file, whatever names and links lead to it. Where the system does not identify files, it is the path without links.</summary>
internal readonly record struct FileIdentity(ulong Device, ulong Number, string? Path = null)
{
    private const ushort MacTypeMask = 0xF000; // S_IFMT
    private const ushort MacRegularFile = 0x8000; // S_IFREG
    private const int FirstStandardHandle = -10; // STD_INPUT_HANDLE; the others follow downwards.

    /// <summary>Returns the path of the file that a link leads to, or the path itself; a link to an open pipe has no path.</summary>
    public static string FinalPath(string path) => File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: true } target ? target.FullName : path;

    /// <returns><see langword="null"/> if there is no such file, or it is a pipe or a device.</returns>
    public static FileIdentity? Of(string path)
    {
        try
        {
            var target = FinalPath(path);
            if (FileStatus.IsSupported)
            {
                return Of(FileStatus.Of(target));
            }

            if (OperatingSystem.IsMacOS())
            {
                return OfMac(target);
            }

            if (!OperatingSystem.IsWindows())
            {
                return new FileIdentity(0, 0, target);
            }

            using var file = File.OpenHandle(target, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return OfWindows(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <param name="number">0 for standard input, 1 for standard output.</param>
    /// <returns><see langword="null"/> if it is not redirected to a file, or it is not known.</returns>
    public static FileIdentity? OfStandardStream(int number)
    {
        using var file = new SafeFileHandle(OperatingSystem.IsWindows() ? GetStdHandle(FirstStandardHandle - number) : number, ownsHandle: false);
        return OperatingSystem.IsWindows() ? OfWindows(file) : Of(FileStatus.Of(file));
    }

    /// <returns>The path of the file that standard input is redirected from; <see langword="null"/> where the system does not tell it.</returns>
    public static string? PathOfStandardInput() => OperatingSystem.IsLinux() ? File.ResolveLinkTarget("/proc/self/fd/0", returnFinalTarget: false)?.FullName : null;

    private static FileIdentity? Of(FileStatus? status) => status is { IsRegular: true } file ? new FileIdentity(file.Device, file.Number) : null;

    private static FileIdentity? OfMac(string path)
    {
        var result = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? MacStatX64(path, out var status) : MacStat(path, out status);
        return result == 0 && (status.Mode & MacTypeMask) == MacRegularFile ? new FileIdentity(status.Device, status.Number) : null;
    }

    private static FileIdentity? OfWindows(SafeFileHandle file) =>
        !file.IsInvalid && GetFileInformationByHandle(file, out var information) ? new FileIdentity(information.Volume, ((ulong)information.IndexHigh << 32) | information.IndexLow) : null;

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MacStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out MacStatus status);

    // On x64, the plain name is a function with an older structure.
    [DllImport("libc", EntryPoint = "stat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MacStatX64([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out MacStatus status);

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int number);

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandle(SafeFileHandle file, out WindowsInformation information);

    // struct stat with inodes of 64 bits, which has 144 bytes. https://developer.apple.com/library/archive/documentation/System/Conceptual/ManPages_iPhoneOS/man2/stat.2.html
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct MacStatus
    {
        [FieldOffset(0)]
        public uint Device;

        [FieldOffset(4)]
        public ushort Mode;

        [FieldOffset(8)]
        public ulong Number;
    }

    // BY_HANDLE_FILE_INFORMATION. https://learn.microsoft.com/windows/win32/api/fileapi/ns-fileapi-by_handle_file_information
    [StructLayout(LayoutKind.Explicit, Size = 52)]
    private struct WindowsInformation
    {
        [FieldOffset(28)]
        public uint Volume;

        [FieldOffset(44)]
        public uint IndexHigh;

        [FieldOffset(48)]
        public uint IndexLow;
    }
}
