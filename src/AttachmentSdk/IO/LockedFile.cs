#if NET
using Microsoft.Win32.SafeHandles;
#endif

namespace AttachmentSdk.IO;

/// <summary>A file that no other process writes at the same time. Reads and writes name their position; they may come from several threads.</summary>
internal sealed class LockedFile : IDisposable
{
    private const int MostAttempts = 10;

#if NET
    private readonly SafeFileHandle _file;

    private LockedFile(SafeFileHandle file) => _file = file;

    public long Length => RandomAccess.GetLength(_file);
#else
    private readonly FileStream _file;

    private LockedFile(FileStream file) => _file = file;

    public long Length => _file.Length;
#endif

    /// <summary>Whether the file was there before it was opened.</summary>
    public bool WasThere { get; private init; }

    /// <exception cref="IOException">Another process has it, or it cannot be made.</exception>
    public static LockedFile Open(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return OpenOnce(path);
            }
            catch (IOException) when (attempt < MostAttempts && !LinkedFile.Exists(path))
            {
                // Who held it gave it its final name meanwhile, so it is in nobody's way any more.
            }
        }
    }

#if NET
    public void Write(long position, byte[] buffer, int count) => RandomAccess.Write(_file, buffer.AsSpan(0, count), position);

    public int Read(long position, byte[] buffer, int count) => RandomAccess.Read(_file, buffer.AsSpan(0, count), position);

    public void SetLength(long length) => RandomAccess.SetLength(_file, length);

    public void Flush() => RandomAccess.FlushToDisk(_file);
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
            _file.Flush(flushToDisk: true);
        }
    }
#endif

    public void Dispose() => _file.Dispose();

    // Most are new, and what is made new is no link to somewhere else.
    private static LockedFile OpenOnce(string path)
    {
        try
        {
            return new LockedFile(Open(path, FileMode.CreateNew));
        }
        catch (IOException) when (LinkedFile.Exists(path))
        {
            LinkedFile.Remove(path);
            return OpenThere(path);
        }
    }

    // Between opening and locking, who held the lock may have given the file its final name: what is locked then is no part any more.
    private static LockedFile OpenThere(string path)
    {
        while (true)
        {
            var file = Open(path, FileMode.OpenOrCreate);
            if (File.Exists(path))
            {
                return new LockedFile(file) { WasThere = true };
            }

            file.Dispose();
        }
    }

#if NET
    private static SafeFileHandle Open(string path, FileMode mode) => File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.None);
#else
    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None);
#endif
}
