namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A block that somebody is fetching. Whatever came of it stands, also when the rest does not come.</summary>
internal sealed class Claim(ByteSpan block)
{
    public ByteSpan Block => block;

    /// <summary>Where its next byte goes.</summary>
    public long Position { get; set; } = block.From;

    public ByteSpan Fetched => new(block.From, Position);

    public long Missing => block.To - Position;
}
