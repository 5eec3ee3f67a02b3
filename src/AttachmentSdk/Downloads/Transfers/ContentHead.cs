namespace AttachmentSdk.Downloads.Transfers;

/// <summary>The first bytes of a file: enough to see what it is.</summary>
internal sealed class ContentHead
{
    public const int Size = 512;

    private readonly byte[] _bytes = new byte[Size];

    public int Length { get; private set; }

    public void Append(byte[] buffer, int count)
    {
        var taken = Math.Min(count, Size - Length);
        Array.Copy(buffer, 0, _bytes, Length, taken);
        Length += taken;
    }

    public void Reset() => Length = 0;

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();
}
