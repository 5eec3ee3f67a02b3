using System.Globalization;

namespace AttachmentSdk.Cli.Output;

/// <summary>Formats numbers of bytes for users, in powers of a thousand.</summary>
internal static class ByteSize
{
    private static readonly string[] Units = ["kB", "MB", "GB", "TB"];

    public static string Format(long bytes)
    {
        if (bytes < 1000)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
        }

        var value = bytes / 1000d;
        var unit = 0;
        while (value >= 999.95 && unit < Units.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {Units[unit]}");
    }
}
