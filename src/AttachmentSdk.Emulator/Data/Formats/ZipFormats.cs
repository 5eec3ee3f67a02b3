using System.IO.Compression;
using System.Text;

namespace AttachmentSdk.Emulator.Data.Formats;

/// <summary>ZIP archives with the parts of a document, stored uncompressed; the padding is one more entry.</summary>
internal static class ZipFormats
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private static readonly DateTimeOffset Written = new(2026, 6, 4, 2, 36, 44, TimeSpan.Zero);

    public static byte[] Zip(long length, ulong seed) => Build(length, seed, "zip", [("说明.txt", "附件 sample\n")]);

    public static byte[] Docx(long length, ulong seed) => Build(length, seed, "docx", OfficeParts(
        "word/document.xml", Office + "wordprocessingml.document.main+xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>附件</w:t></w:r></w:p></w:body></w:document>"));

    public static byte[] Xlsx(long length, ulong seed) => Build(length, seed, "xlsx", OfficeParts(
        "xl/workbook.xml", Office + "spreadsheetml.sheet.main+xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>"));

    public static byte[] Ofd(long length, ulong seed) => Build(length, seed, "ofd",
        [("OFD.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\" DocType=\"OFD\"/>")]);

    private static (string Name, string Text)[] OfficeParts(string part, string contentType, string xml) =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
            + $"<Override PartName=\"/{part}\" ContentType=\"{contentType}\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Relationships}\">"
            + $"<Relationship Id=\"rId1\" Type=\"{OfficeDocument}\" Target=\"{part}\"/></Relationships>"),
        (part, xml),
    ];

    private static byte[] Build(long length, ulong seed, string format, (string Name, string Text)[] parts)
    {
        var padding = Padding.Of(length, Write(parts, []).Length, seed, format);
        return Write(parts, padding);
    }

    private static byte[] Write((string Name, string Text)[] parts, byte[] padding)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = parts.Select(part => (part.Name, Bytes: Encoding.UTF8.GetBytes(part.Text))).Append(("padding.bin", padding));
            foreach (var (name, bytes) in entries)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Written;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return file.ToArray();
    }
}
