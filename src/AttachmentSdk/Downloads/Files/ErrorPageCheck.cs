using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Distinguishes an error page from the promised file by the declared type, by the promise of the name or of the link, and by the beginning.
/// A body that a checksum proves is not for this check to refuse.
/// </summary>
internal static class ErrorPageCheck
{
    private const string Nothing = "nothing";

    // Pages of SharePoint have the namespace office:office.
    private static readonly string[] OfficeMarks = ["office:excel", "office:word", "office:powerpoint", "office:spreadsheet", "office/word", "office/powerpoint", "mso-application", "Excel.Sheet", "Word.Document"];

    private const string HtmlPage = "an HTML page";
    private const string XmlDocument = "an XML document";
    private const string JsonDocument = "a JSON document";
    private const string PlainText = "a text";

    /// <summary>Refuses a page in place of the promised file, unless something that is verified after the last byte may prove it the file.</summary>
    /// <param name="link">The link.</param>
    /// <param name="content">What the responses state.</param>
    /// <param name="head">The beginning of the file.</param>
    /// <param name="name">The name that the file will have.</param>
    /// <param name="isKnown">Whether an earlier response had bytes of the object.</param>
    /// <returns>The kind of the page; <see langword="null"/> if the body looks like the file.</returns>
    /// <exception cref="DownloadException">The body is a page, or empty where the file cannot be.</exception>
    public static string? Require(DownloadLink link, RemoteObject content, ReadOnlySpan<byte> head, string name, bool isKnown)
    {
        // The promise is the name without what the content adds to it: a page must not name itself.
        var promised = FileNameChoice.BeforeContent(link, content.Disposition) ?? link.FallbackFileName ?? string.Empty;
        var page = Find(promised, link.IsPicture, head, content.MediaType);
        if (head.Length == 0 && !(content.Length > 0) && !content.HasChecksum && link.Length != 0 && IsNeverEmpty(name, link.IsPicture))
        {
            throw DownloadErrors.ErrorPage(Nothing, name, isTransient: true);
        }

        // What the storage or the vendor states about the object decides after the last byte, whatever the beginning looks like.
        // A gateway states an MD5 of its own page, too.
        return page is not null && content is { Crc64: null, Sha1: null } && (content.Md5 is null || IsHtml(content.MediaType)) && (link.Length is null || content.Length != link.Length)
            ? throw DownloadErrors.ErrorPage(page, name, isTransient: isKnown)
            : page;
    }

    /// <param name="fileName">The name of the promised file.</param>
    /// <param name="isPicture">Whether the link promises a picture, whatever its name.</param>
    /// <param name="head">The beginning of the body.</param>
    /// <param name="mediaType">The declared type, if there is one.</param>
    /// <returns>The kind of the page; <see langword="null"/> if the body may be the promised file.</returns>
    public static string? Find(string fileName, bool isPicture, ReadOnlySpan<byte> head, string? mediaType = null)
    {
        var promise = PromisedTypes.Of(fileName);
        if (isPicture && promise is not (PromisedType.Binary or PromisedType.Svg))
        {
            promise = mediaType is not null && mediaType.StartsWith("image/svg", StringComparison.OrdinalIgnoreCase) ? PromisedType.Svg : PromisedType.Binary;
        }

        if (promise == PromisedType.Text || (TextBeginning.IsRuledOutBy(head) && !(promise == PromisedType.Binary && IsTextual(mediaType))))
        {
            return null;
        }

        var text = new TextBeginning(head);
        return IsAllowed(text, promise, isPicture, mediaType) && !IsErrorOfApi(text, promise, fileName, mediaType) ? null : text.Kind switch
        {
            TextKind.Html => HtmlPage,
            TextKind.Xml or TextKind.Svg => XmlDocument,
            TextKind.Json => JsonDocument,
            _ => promise == PromisedType.Binary && IsTextual(mediaType) && text.IsText && FileSignatures.FindExtension(head) is null ? PlainText : null,
        };
    }

    /// <summary>Determines whether a file of this promise has at least one byte.</summary>
    public static bool IsNeverEmpty(string fileName, bool isPicture) =>
        isPicture || PromisedTypes.Of(fileName) is PromisedType.Binary or PromisedType.Office or PromisedType.Package;

    private static bool IsAllowed(TextBeginning text, PromisedType promise, bool isPicture, string? mediaType) => promise switch
    {
        PromisedType.Unknown or PromisedType.Data => !(text.Kind == TextKind.Html && IsHtml(mediaType)),
        PromisedType.Svg => text.Kind == TextKind.Svg || (text.Kind == TextKind.Xml && !IsError(text)),
        PromisedType.Package => text.Kind == TextKind.Xml && !IsError(text),
        PromisedType.Office => IsOfficeMarkup(text, mediaType),
        _ => text.Kind == TextKind.Svg && isPicture,
    };

    // Where nothing promises a type, or a table is promised. JSON that is declared as something else may be a stored file.
    private static bool IsErrorOfApi(TextBeginning text, PromisedType promise, string fileName, string? mediaType) =>
        (promise == PromisedType.Unknown || (promise == PromisedType.Data && !fileName.EndsWith("json", StringComparison.OrdinalIgnoreCase) && !fileName.EndsWith("jsonl", StringComparison.OrdinalIgnoreCase)))
        && ((text.Kind == TextKind.Json && (mediaType is null || IsTextual(mediaType)) && JsonError.IsReportedBy(text.Text))
            || (text.Kind == TextKind.Xml && IsError(text) && text.Contains("<Code>")));

    // Excel and Word save HTML and XML under their old extensions, and many programs export tables so.
    private static bool IsOfficeMarkup(TextBeginning text, string? mediaType)
    {
        if (text.Kind is not (TextKind.Html or TextKind.Xml) || IsError(text))
        {
            return false;
        }

        return Array.Exists(OfficeMarks, text.Contains)
            || IsOffice(mediaType)
            || (text.Root?.ToUpperInvariant() is "TABLE" && !IsHtml(mediaType));
    }

    // OSS and KS3 report their errors so.
    private static bool IsError(TextBeginning text) => string.Equals(text.Root, "Error", StringComparison.OrdinalIgnoreCase);

    public static bool IsHtml(string? mediaType) => mediaType is not null && mediaType.Contains("html", StringComparison.OrdinalIgnoreCase);

    private static bool IsOffice(string? mediaType) =>
        mediaType is not null && (mediaType.StartsWith("application/vnd.ms-", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("msword", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("excel", StringComparison.OrdinalIgnoreCase));

    private static bool IsTextual(string? mediaType) =>
        mediaType is not null && (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("javascript", StringComparison.OrdinalIgnoreCase));
}
