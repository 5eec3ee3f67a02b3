namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Where the bytes of one file go.</summary>
internal interface IByteSink
{
    /// <summary>How many bytes are there, from the beginning on.</summary>
    long Length { get; }

    /// <summary>What an earlier run knew of the object whose beginning is there; <see langword="null"/> when nothing is.</summary>
    RemoteObject? Known { get; }

    /// <summary>Drops the bytes that are there, to start over.</summary>
    /// <returns>Whether it could: a stream that is not seekable keeps what it was given.</returns>
    bool TryRestart();

    /// <summary>Reads the bytes that are there. Only called where <see cref="Known"/> is not <see langword="null"/>.</summary>
    Task ReplayAsync(Action<byte[], int> append, CancellationToken cancellationToken);

    /// <summary>Told what the object is before its first byte comes.</summary>
    void Remember(RemoteObject content);

    /// <exception cref="DestinationException">The bytes cannot be kept.</exception>
    Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken);
}

/// <summary>A sink that takes bytes at any position.</summary>
internal interface IRangeSink : IByteSink
{
    /// <summary>What an earlier run left behind <see cref="IByteSink.Length"/>, in order.</summary>
    IReadOnlyList<ByteRange> Ranges { get; }

    /// <exception cref="DestinationException">The bytes cannot be kept.</exception>
    void Write(long position, byte[] buffer, int count);

    /// <returns>How many bytes were read.</returns>
    int Read(long position, byte[] buffer, int count);

    /// <summary>The bytes up to here are there; <see cref="IByteSink.Length"/> is moved over them.</summary>
    void MoveTo(long length);

    /// <summary>Records which bytes are there, so that the next run can continue.</summary>
    /// <exception cref="DestinationException">The record cannot be written.</exception>
    void Record(RemoteObject content, long length, IReadOnlyList<ByteRange> ranges);
}
