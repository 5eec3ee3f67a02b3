namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Where the bytes of one file go.</summary>
internal interface IByteSink
{
    /// <summary>The bytes that stand.</summary>
    long Length { get; }

    /// <summary>Drops the bytes that stand, to start over.</summary>
    /// <returns>Whether it could: a stream that is not seekable keeps what it was given.</returns>
    bool TryRestart();

    /// <exception cref="DestinationException">The bytes cannot be kept.</exception>
    Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken);
}
