#if NET
using System.Buffers.Binary;
using System.Globalization;
#endif
using System.Security.Cryptography;
using System.Text;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The file that bytes collect in until they are complete: beside its target, under a short name made from the item's identity, and
/// locked against every other process. What is there when a download ends early is continued by the next.
/// </summary>
internal sealed class PartFile : IRangeSink, IDisposable
{
    // A smaller file is fetched again faster than its record is written.
    private const int SmallestRecorded = 1024 * 1024;

    private const int ReplayBufferSize = 1024 * 1024;

    private readonly string _folder;
    private readonly string _path;
    private readonly LockedFile _file;
    private readonly DiskFlush _flush;
    private bool _isRecorded;
    private bool _isSealed;
    private bool _isMoved;

    private PartFile(string folder, string path, LockedFile file, DownloadOptions options)
    {
        _folder = folder;
        _path = path;
        _file = file;
        _flush = new DiskFlush(file.Flush, options.FlushToDisk);
        if (ResumeMetadata.Restore(path, file) is { } there)
        {
            _isRecorded = true;
            Known = there.Content;
            Length = there.ContiguousLength!.Value;
            Ranges = there.Ranges;
        }
    }

    public long Length { get; private set; }

    public IReadOnlyList<ByteRange> Ranges { get; private set; } = [];

    public RemoteObject? Known { get; }

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <exception cref="DownloadException">Another download is writing the same item, or the folder cannot be written to.</exception>
    public static PartFile Open(string folder, string identity, DownloadOptions options)
    {
        var path = Path.Combine(folder, NameFor(identity));
        try
        {
            var file = LockedFile.Open(path);
            try
            {
                return new PartFile(folder, path, file, options);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (IOException exception) when (File.Exists(path) && !DownloadErrors.IsDiskFull(exception))
        {
            throw DownloadErrors.InUse(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DownloadErrors.Destination(exception, folder);
        }
    }

    /// <summary>The name of an item's part: short, the same in every run, and it tells nothing of the item.</summary>
    public static string NameFor(string identity)
    {
#if NET
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(identity), hash);
        return string.Create(CultureInfo.InvariantCulture, $".{BinaryPrimitives.ReadUInt64BigEndian(hash):x16}.part");
#else
        using var sha256 = SHA256.Create();
        return $".{BitConverter.ToString(sha256.ComputeHash(Encoding.UTF8.GetBytes(identity)), 0, 8).Replace("-", string.Empty).ToLowerInvariant()}.part";
#endif
    }

    public bool TryRestart()
    {
        if (Length > 0 || _isRecorded)
        {
            Change(() =>
            {
                // The record first: a crash in between must not leave it to vouch for the bytes of another object.
                DeleteMetadata();
                _file.SetLength(Length = 0);
            });
        }

        Ranges = [];
        return true;
    }

    public Task ReplayAsync(Action<byte[], int> append, CancellationToken cancellationToken)
    {
        var buffer = new byte[ReplayBufferSize];
        int read;
        for (long position = 0; position < Length && (read = _file.Read(position, buffer, (int)Math.Min(Length - position, buffer.Length))) > 0; position += read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            append(buffer, read);
        }

        return Task.CompletedTask;
    }

    /// <summary>Reads the beginning of the file.</summary>
    /// <returns>How many bytes were read.</returns>
    public int ReadHead(byte[] buffer) => _file.Read(0, buffer, (int)Math.Min(Length, buffer.Length));

    public void Remember(RemoteObject content)
    {
        if (content.HasValidator && !(content.Length < SmallestRecorded))
        {
            Change(() => ResumeMetadata.Write(_path, content));
            _isRecorded = true;
        }
    }

    public void Record(RemoteObject content, long length, IReadOnlyList<ByteRange> ranges)
    {
        Change(() =>
        {
            if (content.Crc64 is null && content.Md5 is null)
            {
                // After a power cut the record may be there and the bytes not; without a checksum nobody would notice.
                _file.Flush();
            }

            ResumeMetadata.Rewrite(_path, new ResumeState(content, length, ranges));
        });
        _isRecorded = true;
    }

    // Synchronously: the bytes go to the page cache, which takes no longer than a hop to the thread pool and back.
    public Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        Write(Length, buffer, count);
        MoveTo(Length + count);
        return Task.CompletedTask;
    }

    public void Write(long position, byte[] buffer, int count)
    {
        try
        {
            _file.Write(position, buffer, count);
        }
        catch (Exception exception) when (DownloadErrors.IsOfFileSystem(exception)) // Without a delegate: this is called for each block.
        {
            throw DownloadErrors.Destination(exception, _folder);
        }
    }

    public int Read(long position, byte[] buffer, int count) => _file.Read(position, buffer, count);

    public void MoveTo(long length)
    {
        Length = length;
        _flush.OnWritten(length);
    }

    /// <summary>Gives the file its final name; the bytes are on the disk by then, unless that is not wanted.</summary>
    /// <returns>Whether the name was free.</returns>
    public bool TryMoveTo(string path, bool overwrite)
    {
        try
        {
            Seal();
            _isMoved = overwrite && !Directory.Exists(path) ? FileMove.Replace(_path, path) : FileMove.TryToFreeName(_path, path);
            return _isMoved;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DownloadErrors.Destination(exception, path);
        }
    }

    /// <summary>Forgets the bytes: they are superfluous, or worth nothing.</summary>
    public void Discard()
    {
        if (!_isSealed)
        {
            TryRestart();
        }
    }

    /// <summary>Ends the lock. What can be continued stays; the rest is deleted.</summary>
    public void Dispose()
    {
        var isKept = _isMoved || (_isRecorded && Length > 0);
        _flush.Leave();
        try
        {
            if (IsWindows)
            {
                _file.Dispose();
            }

            if (!isKept)
            {
                ResumeMetadata.Delete(_path);
                File.Delete(_path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stays behind does no harm: without its record a part starts over.
        }
        finally
        {
            _file.Dispose();
        }
    }

    private void Seal()
    {
        if (_isSealed)
        {
            return;
        }

        _flush.Complete();
        _isSealed = true;

        // Before the move: a record without its part would stay for ever.
        DeleteMetadata();

        // Windows renames no open file. Elsewhere the lock stands until the name is given.
        if (IsWindows)
        {
            _file.Dispose();
        }
    }

    private void DeleteMetadata()
    {
        if (_isRecorded)
        {
            ResumeMetadata.Delete(_path);
            _isRecorded = false;
        }
    }

    private void Change(Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (DownloadErrors.IsOfFileSystem(exception))
        {
            throw DownloadErrors.Destination(exception, _folder);
        }
    }
}
