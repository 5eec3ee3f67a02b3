namespace AttachmentSdk.Downloads.Transfers;

/// <summary>How a large file is divided.</summary>
/// <param name="SmallestFile">A smaller file is fetched whole before further connections are worth their handshakes.</param>
/// <param name="Block">What one request asks for, at most; a kill costs each connection no more than that.</param>
internal sealed record SegmentSizes(long SmallestFile, long Block)
{
    public static readonly SegmentSizes Default = new(64L << 20, 16L << 20);

    /// <summary>The front is left alone with less than this.</summary>
    public long SmallestBlock => Math.Max(1, Block / 16);
}
