using System.Globalization;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Tests.Support;

/// <summary>References that are numbers, for batches: each has a link and a file of its own.</summary>
internal static class Numbered
{
    public static List<string> Numbers(int count) => [.. Enumerable.Range(0, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    public static DownloadLink Named(string name) => Engine.Link($"{name}.bin", url: $"https://storage.example/{name}");
}
