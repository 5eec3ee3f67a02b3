using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Takes up the part that an earlier run left.</summary>
internal static class RestoredPart
{
    /// <returns>What stands ahead; <see langword="null"/> when the bytes of the file, as long as it is then, are all there is.</returns>
    public static PartTail? Open(string path, FileStream stream, SegmentSizes sizes, Resumable record)
    {
        ResumeRecord.DeleteUnfinished(path);
        var standing = record.WithoutLastByte(stream.Length);
        if (standing.Ahead.Count > 0)
        {
            stream.SetLength(Math.Min(stream.Length, standing.Content.Length!.Value));
            return new PartTail(path, stream, sizes, standing.Content, standing.Front!.Value, standing.Ahead);
        }

        // The record last: it takes all of the file for what stands, so nothing else may be in it by then.
        stream.SetLength(standing.Front!.Value);
        if (record.Front is not null)
        {
            ResumeRecord.Rewrite(path, standing with { Front = null });
        }

        return null;
    }
}
