#if NET
using Microsoft.Win32.SafeHandles;
#endif

namespace AttachmentSdk.IO;

/// <summary>A file that no other process can write at the same time. Reads and writes take a position; they are thread-safe.</summary>
internal sealed class LockedFile : IDisposable
{
    private const int MostAttempts = 10;

    private const int LargestBuffer = 1024 * 1024;

    private const int WouldBlock = 11; // EAGAIN of Linux
    private const int AlreadyExists = 17; // EEXIST; the file may be gone again by now
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

#if NET
    private readonly SafeFileHandle _file;

    private LockedFile(SafeFileHandle file) => _file = file;

    public long Length => RandomAccess.GetLength(_file);
#else
    private readonly FileStream _file;

    private LockedFile(FileStream file) => _file = file;

    public long Length => _file.Length;
#endif

    /// <summary>Gets a value indicating whether the file existed before it was opened.</summary>
    public bool WasThere { get; private init; }

    /// <summary>Determines whether a file could not be opened because another process has locked it, which may have deleted it by now.</summary>
    public static bool IsLocked(Exception exception) => exception is IOException { HResult: WouldBlock or WouldBlockOnMac or SharingViolation };

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">Another process has locked the file, or it cannot be created.</exception>
    public static LockedFile Open(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (TryOpen(path) is { } file)
                {
                    return file;
                }
            }
            catch (IOException exception) when (exception is FileNotFoundException || (exception is not DirectoryNotFoundException && attempt < MostAttempts && !LinkedFile.Exists(path)))
            {
                // The previous owner of the lock has renamed the file to its final name, so the part name is free. Or the folder was created
                // while the error was determined.
            }

            if (attempt == MostAttempts)
            {
                throw new IOException($"'{path}' is replaced again and again.", WouldBlock);
            }
        }
    }

#if NET
    public void Write(long position, byte[] buffer, int count) => RandomAccess.Write(_file, buffer.AsSpan(0, count), position);

    public int Read(long position, byte[] buffer, int count) => RandomAccess.Read(_file, buffer.AsSpan(0, count), position);

    public void SetLength(long length) => RandomAccess.SetLength(_file, length);

    public void Flush() => DiskSync.Flush(_file);
#else
    public void Write(long position, byte[] buffer, int count)
    {
        lock (_file)
        {
            _file.Position = position;
            _file.Write(buffer, 0, count);
        }
    }

    public int Read(long position, byte[] buffer, int count)
    {
        lock (_file)
        {
            _file.Position = position;
            return _file.Read(buffer, 0, count);
        }
    }

    public void SetLength(long length) => _file.SetLength(length);

    public void Flush()
    {
        lock (_file)
        {
            DiskSync.Flush(_file);
        }
    }
#endif

    /// <summary>Passes the bytes from the start of the file to a function.</summary>
    public void Read(long length, Action<byte[], int> append, CancellationToken cancellationToken)
    {
        var buffer = new byte[(int)Math.Min(LargestBuffer, length)];
        int read;
        for (long position = 0; position < length && (read = Read(position, buffer, (int)Math.Min(length - position, buffer.Length))) > 0; position += read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            append(buffer, read);
        }
    }

    /// <summary>Determines whether another file has the same bytes.</summary>
    public bool HasBytesOf(string path)
    {
        try
        {
            using var file = RegularFile.Open(path, FileAccess.Read);
            var isSame = file.Length == Length;
            var other = new byte[(int)Math.Min(LargestBuffer, file.Length)];
            if (isSame)
            {
                Read(file.Length, Compare, CancellationToken.None);
            }

            return isSame;

            void Compare(byte[] own, int count)
            {
                for (int filled = 0, read; isSame && filled < count; filled += read)
                {
                    read = file.Read(other, 0, count - filled);
                    isSame = read > 0 && own.AsSpan(filled, read).SequenceEqual(other.AsSpan(0, read));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // What cannot be read replaces nothing.
        }
    }

    public void Dispose() => _file.Dispose();

    // Most files are new. What another user of the folder has put there instead of a file makes room for a new one.
    private static LockedFile? TryOpen(string path)
    {
        var wasThere = false;
        var file = TryCreate(path);
        if (file is null)
        {
            if (RegularFile.IsForeign(path))
            {
                File.Delete(path);
                return null;
            }

            file = OpenThere(path);
            wasThere = true;
        }

        if (IsOf(path, file))
        {
            return new LockedFile(file) { WasThere = wasThere };
        }

        file.Dispose();
        return null;
    }

    // Between opening (or creating) and locking, another owner of the lock may have renamed the file to its final name, and a third one may
    // have created a new one: then the locked file is no longer the one of this name.
#if NET
    private static bool IsOf(string path, SafeFileHandle file) => FileStatus.Of(file) is { } status ? status.IsOwn && status == FileStatus.Of(path) : File.Exists(path);

    private static SafeFileHandle? TryCreate(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.HResult == AlreadyExists || LinkedFile.Exists(path))
        {
            return null;
        }
    }

    private static SafeFileHandle OpenThere(string path) => RegularFile.OpenLocked(path);
#else
    private static bool IsOf(string path, FileStream file) => file.CanRead && File.Exists(path);

    private static FileStream? TryCreate(string path)
    {
        try
        {
            return Open(path, FileMode.CreateNew);
        }
        catch (IOException exception) when (exception.HResult == AlreadyExists || LinkedFile.Exists(path))
        {
            return null;
        }
    }

    private static FileStream OpenThere(string path) => Open(path, FileMode.Open);

    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None);
#endif
}
