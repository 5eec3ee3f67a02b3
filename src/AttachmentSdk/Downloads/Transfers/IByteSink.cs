namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Receives the bytes of one file.</summary>
internal interface IByteSink
{
    /// <summary>Gets the number of contiguous bytes from the start of the file.</summary>
    long Length { get; }

    /// <summary>Gets the object that the bytes belong to, as an earlier run recorded it; <see langword="null"/> if there are no bytes.</summary>
    RemoteObject? Known { get; }

    /// <summary>Discards all bytes.</summary>
    /// <returns>Whether the bytes could be discarded: a stream that is not seekable cannot do so.</returns>
    bool TryRestart();

    /// <summary>Reads the bytes that exist already. Called only if <see cref="Known"/> is not <see langword="null"/>.</summary>
    Task ReplayAsync(Action<byte[], int> append, CancellationToken cancellationToken);

    /// <summary>Receives the description of the object before its first byte.</summary>
    void Remember(RemoteObject content);

    /// <exception cref="DestinationException">The bytes cannot be stored.</exception>
    Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken);
}

/// <summary>A sink that receives bytes at any position.</summary>
internal interface IRangeSink : IByteSink
{
    /// <summary>Gets the ranges that an earlier run received behind <see cref="IByteSink.Length"/>, in order.</summary>
    IReadOnlyList<ByteRange> Ranges { get; }

    /// <exception cref="DestinationException">The bytes cannot be stored.</exception>
    void Write(long position, byte[] buffer, int count);

    /// <returns>The number of bytes that were read.</returns>
    int Read(long position, byte[] buffer, int count);

    /// <summary>Sets <see cref="IByteSink.Length"/> after all bytes up to this position were received.</summary>
    void MoveTo(long length);

    /// <summary>Records the received ranges, so that the next run can resume.</summary>
    /// <exception cref="DestinationException">The metadata cannot be written.</exception>
    void Record(RemoteObject content, long length, IReadOnlyList<ByteRange> ranges);
}
