using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The file that stores the bytes until they are complete, locked against other processes. The next run resumes a download that was
/// interrupted.
/// </summary>
internal sealed class PartFile : IRangeSink, IDisposable
{
    private readonly string _targetFolder;
    private readonly LockedFile _file;
    private readonly DiskFlush _flush;
    private readonly PartMetadata _metadata;
    private bool _isSealed;

    private PartFile(string targetFolder, string path, LockedFile file, DownloadOptions options)
    {
        _targetFolder = targetFolder;
        Path = path;
        _file = file;
        IsFlushed = options.FlushToDisk;
        _flush = new DiskFlush(() => _metadata!.Flush(Length, _file.Flush), IsFlushed);
        _metadata = new PartMetadata(path, IsFlushed);
        if (_metadata.Restore(file) is { } there)
        {
            Known = there.Content;
            Length = there.ContiguousLength!.Value;
            Ranges = there.Ranges;
        }
    }

    public string Path { get; }

    /// <summary>Gets or sets a value indicating whether the file has its final name.</summary>
    public bool IsMoved { get; set; }

    /// <summary>Gets a value indicating whether a file is on the disk before its download is complete.</summary>
    public bool IsFlushed { get; }

    public long Length { get; private set; }

    public IReadOnlyList<ByteRange> Ranges { get; private set; } = [];

    public RemoteObject? Known { get; }

    private static bool IsWindows => System.IO.Path.DirectorySeparatorChar == '\\';

    /// <param name="folder">The folder of the part files.</param>
    /// <param name="targetFolder">The target folder, which errors name.</param>
    /// <param name="id">The item.</param>
    /// <param name="options">The download options.</param>
    /// <exception cref="DownloadException">Another download is writing the same item, or the folder cannot be written to.</exception>
    public static PartFile Open(string folder, string targetFolder, ItemId id, DownloadOptions options)
    {
        var path = System.IO.Path.Combine(folder, NameFor(id));
        try
        {
            var file = LockedFile.Open(path);
            try
            {
                return new PartFile(targetFolder, path, file, options);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (IOException exception) when (LockedFile.IsLocked(exception) || (File.Exists(path) && !DownloadErrors.IsDiskFull(exception)))
        {
            throw DownloadErrors.InUse(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.Of(exception, path, targetFolder);
        }
    }

    /// <summary>Returns the name of an item's part file.</summary>
    public static string NameFor(ItemId id) => $"{id}.part";

    public bool TryRestart()
    {
        if (Length > 0 || _metadata.IsRecorded)
        {
            Change(() =>
            {
                // The metadata first: after a crash in between, it must not describe the bytes of another object.
                _metadata.Delete();
                _file.SetLength(Length = 0);
            });
        }

        Ranges = [];
        return true;
    }

    public Task ReplayAsync(Action<byte[], int> append, CancellationToken cancellationToken)
    {
        _file.Read(Length, append, cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>Reads the beginning of the file.</summary>
    /// <returns>The number of bytes that were read.</returns>
    public int ReadHead(byte[] buffer) => _file.Read(0, buffer, (int)Math.Min(Length, buffer.Length));

    public void Remember(RemoteObject content) => Change(() => _metadata.Remember(content));

    public void Record(RemoteObject content, long length, IReadOnlyList<ByteRange> ranges) => Change(() =>
    {
        if (!ResumeMetadata.IsVerifiable(content))
        {
            _file.Flush();
        }

        _metadata.Record(new ResumeState(content, length, ranges));
    });

    // Synchronous: the bytes are copied to the page cache, which is as fast as a switch to the thread pool and back.
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
            throw FileErrors.Of(exception, Path, _targetFolder);
        }
    }

    public int Read(long position, byte[] buffer, int count) => _file.Read(position, buffer, count);

    public void MoveTo(long length)
    {
        Length = length;
        _flush.OnWritten(length);
    }

    /// <inheritdoc cref="LockedFile.HasBytesOf"/>
    public bool HasBytesOf(string path)
    {
        using var reopened = IsWindows && _isSealed ? LockedFile.Open(Path) : null;
        return (reopened ?? _file).HasBytesOf(path);
    }

    /// <summary>Discards the bytes, because they are superfluous or useless.</summary>
    public void Discard()
    {
        if (!_isSealed)
        {
            TryRestart();
        }
    }

    /// <summary>Releases the lock. A part that can be resumed is kept; otherwise it is deleted.</summary>
    public void Dispose()
    {
        var isKept = IsMoved || (_metadata.IsRecorded && Length > 0);
        _flush.Leave(flushFirst: isKept && _metadata.NeedsFlush);
        _metadata.Leave();
        try
        {
            if (IsWindows)
            {
                _file.Dispose();
            }

            if (!isKept)
            {
                ResumeMetadata.Delete(Path);
                File.Delete(Path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A remaining file does no harm: without its metadata, a part restarts.
        }
        finally
        {
            _file.Dispose();
        }
    }

    /// <summary>Flushes the bytes to the disk, unless the options say otherwise, and ends the writing.</summary>
    /// <exception cref="DestinationException">The disk refused the bytes.</exception>
    public void Seal()
    {
        if (_isSealed)
        {
            return;
        }

        Change(() =>
        {
            _metadata.Leave();
            _flush.Complete();
            _isSealed = true;

            // Before the rename: metadata without its part would remain for ever.
            _metadata.Delete();
        });

        // Windows does not rename an open file. On other systems the lock is held until the file is renamed.
        if (IsWindows)
        {
            _file.Dispose();
        }
    }

    private void Change(Action change) => FileErrors.Run(change, Path, _targetFolder);
}
