using System.Globalization;
using System.Text;

namespace AttachmentSdk.Emulator.Data.Formats;

/// <summary>One empty page; the padding is a stream object that no page refers to.</summary>
internal static class PdfFormat
{
    private static readonly string[] Objects =
    [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    ];

    public static byte[] Build(long length, ulong seed)
    {
        // Every number in the file that depends on the padding is written with ten digits, so the overhead is constant.
        var padding = Padding.Of(length, Write([]).Length, seed, "pdf");
        return Write(padding);
    }

    private static byte[] Write(byte[] padding)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        file.Write("%PDF-1.4\n"u8);
        foreach (var body in Objects)
        {
            offsets.Add(file.Length);
            file.Write(Ascii($"{offsets.Count} 0 obj\n{body}\nendobj\n"));
        }

        offsets.Add(file.Length);
        file.Write(Ascii($"4 0 obj\n<</Length {padding.Length:D10}>>\nstream\n"));
        file.Write(padding);
        file.Write("\nendstream\nendobj\n"u8);
        var table = file.Length;
        file.Write("xref\n0 5\n0000000000 65535 f \n"u8);
        offsets.ForEach(offset => file.Write(Ascii($"{offset:D10} 00000 n \n")));
        file.Write(Ascii($"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{table:D10}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));
}
