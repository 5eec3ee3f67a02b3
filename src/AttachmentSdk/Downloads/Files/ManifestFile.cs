using System.Text;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>One file of the manifest. Its complete lines never change; new ones are added at its end by the process that has its lock.</summary>
internal sealed class ManifestFile(string path) : IDisposable
{
    private const int LineSize = 512;
    private const int LongestLine = 64 * 1024;
    private const int ScanSize = 1024 * 1024;

    private FileStream? _stream;
    private LockedFile? _lock;
    private long _end;
    private bool _isTorn;

    /// <summary>Gets the position behind the last line that was scanned or added.</summary>
    public long ScannedLength { get; private set; }

    /// <summary>Gets a value indicating whether lines that were scanned are no longer there.</summary>
    public bool IsCut => Length < ScannedLength;

    /// <summary>Gets a value indicating whether there may be lines that were not scanned.</summary>
    public bool IsGrown => Length > ScannedLength;

    private long Length => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Takes the lock that allows to add lines.</summary>
    /// <returns>Whether no other process has it, and the file has room for more lines.</returns>
    public bool TryLock()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // A file may be skipped before there is a part.
            LinkedFile.Remove(path);
            if (RegularFile.IsForeign(path))
            {
                return false; // Another name of the file may be that of a copy, which must not change.
            }

            _lock = LockedFile.Open(Path.ChangeExtension(path, ".lock"));
            _stream?.Dispose();
            _stream = RegularFile.Open(path, FileAccess.ReadWrite);
            _end = _stream.Length;
            _isTorn = _end > 0 && ReadBytes(_end - 1, 1).FirstOrDefault() != '\n';
            if (_end < LineIndex.LargestOffset - LongestLine)
            {
                return true;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process has the lock.
        }

        Dispose();
        return false;
    }

    /// <summary>Passes each complete line behind the scanned ones to a function, with its offset.</summary>
    public void Scan(ScannedLine onLine)
    {
        var buffer = new byte[ScanSize];
        var stream = Open();
        for (int filled = 0, read; (read = ReadAt(stream, ScannedLength + filled, buffer, filled)) > 0;)
        {
            filled += read;
            var start = 0;
            for (int length; (length = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n')) >= 0; start += length + 1)
            {
                onLine(ScannedLength, buffer.AsSpan(start, length));
                ScannedLength += length + 1;
            }

            // A line that does not fit into the buffer is not a line of this class.
            ScannedLength += start == 0 && filled == buffer.Length ? filled : 0;
            filled = start == 0 && filled == buffer.Length ? 0 : filled - start;
            Buffer.BlockCopy(buffer, start, buffer, 0, filled);
        }
    }

    /// <returns>The line at an offset; <see langword="null"/> if it is not complete.</returns>
    public string? ReadLine(long offset)
    {
        for (var size = LineSize; size <= LongestLine; size *= 8)
        {
            var bytes = ReadBytes(offset, size);
            if (Array.IndexOf(bytes, (byte)'\n') is var end and >= 0)
            {
                return Encoding.UTF8.GetString(bytes, 0, end);
            }
        }

        return null;
    }

    /// <returns>The offset of the new line.</returns>
    /// <exception cref="IOException">The line could not be written. The next line takes its place.</exception>
    public long Append(string line)
    {
        var start = _isTorn ? 1 : 0;
        var bytes = new byte[start + Encoding.UTF8.GetByteCount(line) + 1];
        Encoding.UTF8.GetBytes(line, 0, line.Length, bytes, start);
        bytes[bytes.Length - 1] = (byte)'\n';
        if (start > 0)
        {
            bytes[0] = (byte)'\n';
        }

        var stream = Open();
        stream.Position = _end;
        stream.Write(bytes, 0, bytes.Length);
        var offset = _end + start;
        _isTorn = false;
        _end += bytes.Length;
        ScannedLength = _end;
        return offset;
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _lock?.Dispose();
        _stream = null;
        _lock = null;
    }

    private FileStream Open() => _stream ??= RegularFile.Open(path, FileAccess.Read);

    // The function that gets a line may read another one.
    private static int ReadAt(FileStream stream, long position, byte[] buffer, int filled)
    {
        stream.Position = position;
        return stream.Read(buffer, filled, buffer.Length - filled);
    }

    private byte[] ReadBytes(long offset, int most)
    {
        var stream = Open();
        stream.Position = offset;
        var bytes = new byte[most];
        var filled = 0;
        for (int read; filled < most && (read = stream.Read(bytes, filled, most - filled)) > 0;)
        {
            filled += read;
        }

        return filled == most ? bytes : [.. bytes.Take(filled)];
    }
}

/// <summary>Receives a line of a manifest, without its line break.</summary>
internal delegate void ScannedLine(long offset, ReadOnlySpan<byte> line);
