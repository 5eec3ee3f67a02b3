#if NET
using System.Runtime.InteropServices;
#endif

namespace AttachmentSdk.IO;

/// <summary>Renames files within a folder, in one step.</summary>
internal static class FileMove
{
    public static bool Replace(string source, string target)
    {
#if NET
        File.Move(source, target, overwrite: true);
#else
        if (File.Exists(target))
        {
            File.Replace(source, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(source, target);
        }
#endif
        return true;
    }

    /// <returns>Whether the name was free.</returns>
    public static bool TryToFreeName(string source, string target)
    {
#if NET
        if (!OperatingSystem.IsWindows() && (TryToRename(source, target) ?? TryToLink(source, target)) is { } isMoved)
        {
            return isMoved;
        }
#endif

        try
        {
            File.Move(source, target);
            return true;
        }
        catch (IOException) when (LinkedFile.Exists(target))
        {
            return false;
        }
    }

#if NET
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint NoReplace = 1; // RENAME_NOREPLACE
    private const int AlreadyExists = 17; // EEXIST

    /// <summary>Gives the file its new name and then removes the old one, for a system or a file system that does not rename without replacing.</summary>
    /// <returns>Whether the name was free; <see langword="null"/> if files cannot have two names here.</returns>
    internal static bool? TryToLink(string source, string target)
    {
        try
        {
            if (Link(source, target) != 0)
            {
                return Marshal.GetLastWin32Error() == AlreadyExists ? false : null; // File.Move reports any other error with a message.
            }

            File.Delete(source);
        }
        catch (TypeLoadException)
        {
            return null; // A C library with another name.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The file has its name. What remains is not written to, because it has two names.
        }

        return true;
    }

    // On Unix, File.Move checks first and then renames, so it could overwrite a file that another process created in between.
    private static bool? TryToRename(string source, string target)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            if (RenameAt2(CurrentFolder, source, CurrentFolder, target, NoReplace) == 0)
            {
                return true;
            }
        }
        catch (TypeLoadException)
        {
            return null; // An older C library, or one with another name.
        }

        return Marshal.GetLastWin32Error() == AlreadyExists ? false : null; // An older kernel or another file system, or any other error.
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string source, [MarshalAs(UnmanagedType.LPUTF8Str)] string target);

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(
        int oldFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath,
        int newFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath,
        uint flags);
#endif
}
