namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Bytes of a file from one position up to, and without, another.</summary>
internal readonly record struct ByteSpan(long From, long To)
{
    public long Length => To - From;
}
