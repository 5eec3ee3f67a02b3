using System.Text;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Recognizes the end of a file by its format, for a body whose end nothing else states. A file that does not end so is not necessarily
/// incomplete, as programs append data of their own.
/// </summary>
internal sealed class FormatEnd
{
    private const int HeadSize = 8;

    // The last bytes of a PDF are its own mark, often followed by blanks or a signature.
    private const int TailSize = 1024;
    private const int EndOfZipSize = 22;

    private byte[] _head = [];
    private byte[] _tail = [];

    /// <summary>Gets a value indicating whether the last bytes are those that the format ends with.</summary>
    public bool IsReached => Encoding.GetEncoding(28591).GetString(_head) switch
    {
        var head when head.StartsWith("\x89PNG", StringComparison.Ordinal) => EndsWith(0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82),
        var head when head.StartsWith("\xFF\xD8\xFF", StringComparison.Ordinal) => EndsWith(0xFF, 0xD9),
        var head when head.StartsWith("GIF8", StringComparison.Ordinal) => EndsWith(0x00, 0x3B),
        var head when head.StartsWith("%PDF-", StringComparison.Ordinal) => _tail.AsSpan().IndexOf("%%EOF"u8) >= 0,
        var head when head.StartsWith("PK\x03\x04", StringComparison.Ordinal) => HasEndOfZip(),
        _ => false,
    };

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_head.Length < HeadSize)
        {
            _head = [.. _head, .. bytes.Slice(0, Math.Min(bytes.Length, HeadSize - _head.Length))];
        }

        _tail = bytes.Length >= TailSize
            ? bytes.Slice(bytes.Length - TailSize).ToArray()
            : [.. _tail.AsSpan(Math.Max(0, _tail.Length + bytes.Length - TailSize)), .. bytes];
    }

    private bool EndsWith(params byte[] end) => _tail.AsSpan().EndsWith(end);

    // APPNOTE.TXT, 4.3.16: the record ends with the length of a comment, which is the last of the file.
    private bool HasEndOfZip()
    {
        var at = _tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        return at >= 0 && at + EndOfZipSize <= _tail.Length && at + EndOfZipSize + BitConverter.ToUInt16(_tail, at + EndOfZipSize - 2) == _tail.Length;
    }
}
