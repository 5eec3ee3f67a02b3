namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Where the bytes of one file go.</summary>
internal interface IByteSink
{
    /// <summary>The bytes that stand.</summary>
    long Length { get; }

    /// <summary>What an earlier run knew of the object whose beginning stands here; <see langword="null"/> when nothing does.</summary>
    RemoteObject? Known { get; }

    /// <summary>Drops the bytes that stand, to start over.</summary>
    /// <returns>Whether it could: a stream that is not seekable keeps what it was given.</returns>
    bool TryRestart();

    /// <summary>Reads the bytes that stand. Only called where <see cref="Known"/> is.</summary>
    Task ReplayAsync(Action<byte[], int> show, CancellationToken cancellationToken);

    /// <summary>Told what the object is before its first byte comes.</summary>
    void Remember(RemoteObject content);

    /// <exception cref="DestinationException">The bytes cannot be kept.</exception>
    Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken);
}
