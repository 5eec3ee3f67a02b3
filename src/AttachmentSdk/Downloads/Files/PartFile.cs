using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The file that bytes collect in until they are complete: beside its target, under a short name made from the item's identity, and
/// locked against every other process. What stands in it when a download ends early is continued by the next.
/// </summary>
internal sealed class PartFile : IByteSink, IDisposable
{
    // A smaller file is fetched again faster than its record is written.
    private const int SmallestRecorded = 1024 * 1024;

    private const int ReplayBufferSize = 1024 * 1024;

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly SegmentSizes _sizes;
    private readonly DiskFlush _flush;
    private long _length;
    private bool _isRecorded;
    private bool _isSealed;
    private bool _isMoved;

    private PartFile(string path, FileStream stream, DownloadOptions options)
    {
        _path = path;
        _stream = stream;
        _sizes = options.SegmentSizes;
        _flush = new DiskFlush(stream, options.FlushToDisk);
        _length = stream.Length;
        var record = _length > 0 ? ResumeRecord.Read(path) : null;
        if (record?.Fits(_length) != true)
        {
            // A record that outlived its bytes would vouch for those that come now.
            ResumeRecord.Delete(path);
            TryRestart();
            return;
        }

        _isRecorded = true;
        Known = record.Content;
        Tail = RestoredPart.Open(path, stream, _sizes, record);
        _length = Tail?.Front ?? stream.Length;
        _stream.Position = _length;
    }

    /// <summary>The bytes that stand from the beginning on.</summary>
    public long Length => _length;

    /// <summary>All bytes that stand.</summary>
    public long Received => Tail?.Received ?? _length;

    /// <summary>What stands ahead, or is being fetched; <see langword="null"/> while nothing is.</summary>
    public PartTail? Tail { get; private set; }

    /// <summary>What an earlier run knew of the object whose beginning stands here.</summary>
    public RemoteObject? Known { get; }

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <exception cref="DownloadException">Another download is writing the same item, or the folder cannot be written to.</exception>
    public static PartFile Open(string folder, string identity, DownloadOptions options)
    {
        var path = Path.Combine(folder, PartName.For(identity));
        try
        {
            return new PartFile(path, LockedFile.Open(path), options);
        }
        catch (IOException exception) when (File.Exists(path) && !DestinationFault.IsFull(exception))
        {
            throw new DownloadException(DownloadErrorCode.InUse, "The same file is being downloaded by another process.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DestinationFault.From(exception, folder);
        }
    }

    public bool TryRestart()
    {
        Tail?.Drop();
        Tail = null;

        // The record first: a crash in between must not leave it to vouch for the bytes of another object.
        OnDisk(ForgetRecord);
        if (_length > 0)
        {
            OnDisk(() => _stream.SetLength(0));
            _stream.Position = _length = 0;
        }

        return true;
    }

    public async Task ReplayAsync(Action<byte[], int> show, CancellationToken cancellationToken)
    {
        var buffer = new byte[ReplayBufferSize];
        _stream.Position = 0;
        int read;
        for (var rest = _length; rest > 0 && (read = await _stream.ReadAsync(buffer, 0, (int)Math.Min(rest, buffer.Length), cancellationToken).ConfigureAwait(false)) > 0; rest -= read)
        {
            show(buffer, read);
        }
    }

    /// <summary>From now on bytes are written ahead too. The record says so before the first of them.</summary>
    public PartTail OpenTail(RemoteObject content)
    {
        var tail = new PartTail(_path, _stream, _sizes, content, _length, []);
        OnDisk(tail.Record);
        _isRecorded = true;
        return Tail = tail;
    }

    /// <inheritdoc cref="BlockMap.Pass"/>
    public ByteSpan? Pass()
    {
        var passed = Tail?.Pass();
        _length = passed?.To ?? _length;
        return passed;
    }

    public void Remember(RemoteObject content)
    {
        if (!content.HasValidator || content.Length < SmallestRecorded)
        {
            return;
        }

        OnDisk(() => ResumeRecord.Write(_path, content));
        _isRecorded = true;
    }

    // Synchronously: the bytes go to the page cache, which takes no longer than a hop to the thread pool and back.
    public Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        try
        {
            if (Tail?.WriteFront(buffer, count) is null)
            {
                _stream.Write(buffer, 0, count);
            }

            _length += count;
            _flush.Note(_length);
            return Task.CompletedTask;
        }
        catch (Exception exception) when (DestinationFault.IsRefusal(exception))
        {
            throw DestinationFault.From(exception, Path.GetDirectoryName(_path)!);
        }
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
            throw DestinationFault.From(exception, path);
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
        var isKept = _isMoved || (_isRecorded && _length > 0);
        _flush.Leave();
        try
        {
            if (_isRecorded && !_isMoved)
            {
                Tail?.Record();
            }

            if (IsWindows)
            {
                _stream.Dispose();
            }

            if (!isKept)
            {
                ResumeRecord.Delete(_path);
                File.Delete(_path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stays behind does no harm: without its record a part starts over.
        }
        finally
        {
            _stream.Dispose();
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
        ForgetRecord();

        // Windows renames no open file. Elsewhere the lock stands until the name is given.
        if (IsWindows)
        {
            _stream.Dispose();
        }
    }

    private void ForgetRecord()
    {
        if (_isRecorded)
        {
            ResumeRecord.Delete(_path);
            _isRecorded = false;
        }
    }

    private void OnDisk(Action change) => DestinationFault.Guard(change, Path.GetDirectoryName(_path)!);
}
