#if !NET
using System.Runtime.InteropServices;
#endif
using System.Text;
using AttachmentSdk.IO;

namespace AttachmentSdk.KDocs.Tokens;

/// <summary>A file that only its owner can read. Windows has no such mode; there the folder's permissions count.</summary>
internal static class OwnerOnlyFile
{
#if NET
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
#endif

    public static void RequireSupport()
    {
#if !NET
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            throw new PlatformNotSupportedException("Files that only their owner can read need .NET 8 or later on this system. Implement IKDocsTokenStore instead.");
        }
#endif
    }

    /// <summary>Opens the file, or the one that a link leads to. A pipe or a device is not waited for.</summary>
    /// <exception cref="IOException">There is no such file, or it is not a regular file.</exception>
    /// <exception cref="KDocsTokenStoreException">Others can read or write the file.</exception>
    public static FileStream OpenToRead(string path)
    {
#if NET
        var stream = RegularFile.Open(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path, FileAccess.Read);

        // The check uses the open file, which cannot be replaced.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(stream.SafeFileHandle) & Others) != 0)
        {
            stream.Dispose();
            throw new KDocsTokenStoreException($"The tokens in '{path}' are not used, because others than the file's owner may read or change them. Restrict it first: chmod 600 '{path}'");
        }

        return stream;
#else
        return RegularFile.Open(path, FileAccess.Read);
#endif
    }

    /// <summary>Creates the file if it does not exist, and locks it against other processes.</summary>
    /// <exception cref="IOException">Another process has locked the file, or it cannot be created.</exception>
    public static LockedFile OpenLocked(string path)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        if (!LinkedFile.Exists(path))
        {
            TryCreate(path);
        }

        return LockedFile.Open(path);
    }

    /// <summary>Writes a new file and renames it, so that there are always either the old tokens or the new ones.</summary>
    public static async Task ReplaceAsync(string path, string text, CancellationToken cancellationToken)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        var written = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = Create(written))
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                await stream.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
                DiskSync.Flush(stream);
            }

            FileMove.Replace(written, path);
            DiskSync.FlushFolder(Path.GetDirectoryName(path)!);
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }

    private static void CreateFolder(string folder)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
            return;
        }
#endif
        Directory.CreateDirectory(folder);
    }

    private static void TryCreate(string path)
    {
        try
        {
            Create(path).Dispose();
        }
        catch (IOException) when (LinkedFile.Exists(path))
        {
            // Another process was first.
        }
    }

    private static FileStream Create(string path)
    {
#if NET
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        return new FileStream(path, options);
#else
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
#endif
    }
}
