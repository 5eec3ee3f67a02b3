namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Chooses the name of a file: the certain one, else the server's, else the fallback with an extension that is found from the content.
/// </summary>
internal static class FileNameChoice
{
    /// <returns>The safe name; <see langword="null"/> if the content is needed first.</returns>
    public static string? BeforeContent(DownloadLink link, string? contentDisposition)
    {
        var name = link.FileName ?? ContentDispositionName.Read(contentDisposition) ?? FallbackWithExtension(link);
        return name is null ? null : SafeFileName.From(name);
    }

    public static string FromContent(DownloadLink link, ReadOnlySpan<byte> head, string? mediaType)
    {
        var stem = link.FallbackFileName ?? "file";
        return SafeFileName.From(stem + (ContentType.FindExtension(head, mediaType) ?? ".bin"));
    }

    private static string? FallbackWithExtension(DownloadLink link) =>
        link.FallbackFileName is { } name && SafeFileName.HasExtension(name) ? name : null;
}
