using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>What a record says of the part beside it.</summary>
/// <param name="Content">The object that its bytes belong to.</param>
/// <param name="Front">How many bytes stand from the beginning on; <see langword="null"/> for all that the file has.</param>
/// <param name="Ahead">What stands behind them, in order.</param>
internal sealed record Resumable(RemoteObject Content, long? Front, IReadOnlyList<ByteSpan> Ahead)
{
    /// <summary>Whether the record may be about a part of this length, and makes sense in itself.</summary>
    public bool Fits(long partLength)
    {
        if (Front is null)
        {
            return partLength > 0;
        }

        var end = Front.Value;
        foreach (var span in Ahead)
        {
            if (span.From < end || span.To <= span.From)
            {
                return false;
            }

            end = span.To;
        }

        return Front > 0 && end <= partLength && end <= Content.Length;
    }

    /// <summary>
    /// Without the last byte, where none is missing but the file's name: it is asked for again, as OSS answers a range behind the end with
    /// the whole file.
    /// </summary>
    public Resumable WithoutLastByte(long partLength)
    {
        var front = Front ?? partLength;
        if (Content.Length is not { } length || front + Ahead.Sum(span => span.Length) < length)
        {
            return this with { Front = front };
        }

        ByteSpan[] cut = [.. Ahead.Select(span => span with { To = Math.Min(span.To, length - 1) }).Where(span => span.Length > 0)];
        return this with { Front = Math.Min(front, length - 1), Ahead = cut };
    }
}
