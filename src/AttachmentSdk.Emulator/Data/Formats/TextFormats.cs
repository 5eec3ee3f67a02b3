using System.Globalization;
using System.Text;

namespace AttachmentSdk.Emulator.Data.Formats;

/// <summary>Formats of lines of text: a start, as many rows as fit, a filler of letters, an end.</summary>
internal static class TextFormats
{
    public static byte[] Text(long length, ulong seed) => Fill(length, seed, "", n => $"第{n}行 line {n}\n", "", "txt");

    public static byte[] Csv(long length, ulong seed) => Fill(length, seed, "序号,金额\n", n => $"{n},{n * 1.5m}\n", "\n", "csv");

    public static byte[] Json(long length, ulong seed) =>
        Fill(length, seed, "{\"rows\":[", n => $"{n},", "0],\"end\":true}", "json", filler: ' ');

    public static byte[] Xml(long length, ulong seed) => Fill(
        length, seed, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<发票>\n", n => $"  <行 序号=\"{n}\"/>\n", "</发票>\n", "xml", filler: ' ');

    public static byte[] Html(long length, ulong seed) => Fill(
        length, seed, "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>附件</title></head><body>\n", n => $"<p>段落 {n}</p>\n",
        "</body></html>\n", "html");

    private static byte[] Fill(
        long length, ulong seed, string start, Func<ulong, FormattableString> row, string end, string format, char filler = 'x')
    {
        var head = Encoding.UTF8.GetBytes(start);
        var tail = Encoding.UTF8.GetBytes(end);
        var free = Padding.Count(length, head.Length + tail.Length, format);
        using var rows = new MemoryStream(free);
        for (ulong n = 0; ; n++)
        {
            var line = Encoding.UTF8.GetBytes(row(SplitMix64.At(seed, n) % 1_000_000).ToString(CultureInfo.InvariantCulture));
            if (rows.Length + line.Length > free)
            {
                break;
            }

            rows.Write(line);
        }

        return [.. head, .. rows.ToArray(), .. Enumerable.Repeat((byte)filler, free - (int)rows.Length), .. tail];
    }
}
