using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Writes the metadata of an open part. After a power failure a file may have its length without its bytes. A checksum shows that at the
/// end; for an object without one, the metadata states how many bytes were on the disk when it was written, and later ones do not count.
/// </summary>
internal sealed class PartMetadata(string partPath, bool isFlushed)
{
    // Fetching a smaller file again is faster than writing its metadata.
    private const int SmallestRecorded = 1024 * 1024;

    private readonly object _lock = new();
    private RemoteObject? _unverified;

    /// <summary>Gets a value indicating whether there is metadata.</summary>
    public bool IsRecorded { get; private set; }

    /// <summary>Gets a value indicating whether bytes that are not flushed are lost to the next run.</summary>
    public bool NeedsFlush
    {
        get
        {
            lock (_lock)
            {
                return _unverified is not null;
            }
        }
    }

    /// <inheritdoc cref="ResumeMetadata.Restore"/>
    public ResumeState? Restore(LockedFile file)
    {
        var there = ResumeMetadata.Restore(partPath, file, isFlushed);
        IsRecorded = there is not null;
        Follow(there is { Ranges.Count: 0 } ? there.Content : null);
        return there;
    }

    public void Remember(RemoteObject content)
    {
        if (!content.HasValidator || content.Length < SmallestRecorded)
        {
            return;
        }

        if (isFlushed && !ResumeMetadata.IsVerifiable(content))
        {
            ResumeMetadata.Rewrite(partPath, new ResumeState(content, 0, []));
        }
        else
        {
            ResumeMetadata.Write(partPath, content);
        }

        IsRecorded = true;
        Follow(content);
    }

    /// <summary>Records ranges, which were flushed if no checksum verifies them.</summary>
    public void Record(ResumeState state)
    {
        Follow(null);
        ResumeMetadata.Rewrite(partPath, state);
        IsRecorded = true;
    }

    /// <summary>Flushes the part and then records its length.</summary>
    /// <param name="length">The length before the flush.</param>
    /// <param name="flush">Flushes the part.</param>
    public void Flush(long length, Action flush)
    {
        RemoteObject? content;
        lock (_lock)
        {
            content = _unverified;
        }

        flush();
        lock (_lock)
        {
            if (content is not null && ReferenceEquals(content, _unverified))
            {
                ResumeMetadata.Rewrite(partPath, new ResumeState(content, length, []));
            }
        }
    }

    /// <summary>Ends the recording. A flush that goes on must not write metadata of a file that another download may have by then.</summary>
    public void Leave() => Follow(null);

    public void Delete()
    {
        Follow(null);
        if (IsRecorded)
        {
            ResumeMetadata.Delete(partPath);
            IsRecorded = false;
        }
    }

    private void Follow(RemoteObject? content)
    {
        lock (_lock)
        {
            _unverified = isFlushed && content is not null && !ResumeMetadata.IsVerifiable(content) ? content : null;
        }
    }
}
