namespace AttachmentSdk.Emulator.Data.Formats;

/// <summary>A file format: its bytes for a length and a seed, and its media type.</summary>
internal sealed record FileFormat(string Extension, string ContentType, bool IsPicture, Func<long, ulong, byte[]> Build)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static IReadOnlyList<FileFormat> All { get; } =
    [
        new("docx", Office + "wordprocessingml.document", false, ZipFormats.Docx),
        new("jpg", "image/jpeg", true, JpegFormat.Build),
        new("pdf", "application/pdf", false, PdfFormat.Build),
        new("png", "image/png", true, PngFormat.Build),
        new("xlsx", Office + "spreadsheetml.sheet", false, ZipFormats.Xlsx),
        new("gif", "image/gif", true, SmallPictureFormats.Gif),
        new("ofd", "application/ofd", false, ZipFormats.Ofd),
        new("webp", "image/webp", true, SmallPictureFormats.WebP),
        new("zip", "application/zip", false, ZipFormats.Zip),
        new("xml", "application/xml", false, TextFormats.Xml),
        new("html", "text/html", false, TextFormats.Html),
        new("json", "application/json", false, TextFormats.Json),
        new("txt", "text/plain", false, TextFormats.Text),
        new("csv", "text/csv", false, TextFormats.Csv),
    ];

    /// <summary>Returns the format of a file name; a name without a known extension has arbitrary bytes.</summary>
    public static FileFormat Of(string fileName)
    {
        var extension = ExtensionOf(fileName);
        return All.FirstOrDefault(format => format.Extension == extension)
            ?? new FileFormat(extension, "application/octet-stream", false, (length, seed) => Padding.Append([], length, seed, "binary"));
    }

    public static string ExtensionOf(string fileName)
    {
        var name = fileName.TrimEnd('.', ' ');
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
