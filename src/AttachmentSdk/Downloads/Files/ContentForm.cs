using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Decides by the name and the declared type whether a file with a content coding was stored compressed.</summary>
internal static class ContentForm
{
    private static readonly HashSet<string> Compressed = new([".gz", ".tgz", ".gzip", ".svgz", ".emz", ".wmz", ".br", ".zz"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Generic = new([".bin", ".dat", ".file", ".tmp"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc cref="UnpackingChoice"/>
    public static bool? IsUnpacked(DownloadLink link, RemoteObject content, byte[] wire, byte[]? unpacked)
    {
        var promised = Path.GetExtension(FileNameChoice.BeforeContent(link, content.Disposition));
        if (string.IsNullOrEmpty(promised) || Generic.Contains(promised!))
        {
            promised = content.MediaType is { } type ? ContentType.ExtensionOf(type) : null;
        }

        var seen = FileSignatures.FindExtension(wire);
        if (promised is not null && Compressed.Contains(promised))
        {
            // A gateway may also compress what is compressed already.
            return unpacked is not null && seen == ".gz" && FileSignatures.FindExtension(unpacked) == ".gz";
        }

        if (unpacked is null)
        {
            return seen is not null and not ".gz" ? false : null;
        }

        return promised is not null || (link.IsPicture && FileSignatures.FindExtension(unpacked) is not null) ? true : null;
    }
}
