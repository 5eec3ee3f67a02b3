namespace AttachmentSdk.Downloads.Files;

/// <param name="Text">The text itself, or the placeholder's name.</param>
/// <param name="IsPlaceholder">Which of both it is.</param>
internal sealed record LayoutPart(string Text, bool IsPlaceholder)
{
    public bool IsFileName => IsPlaceholder && Text == LayoutSegment.FileName;
}
