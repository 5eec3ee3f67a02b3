using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>The formats of Content-Disposition that storages send: none, raw UTF-8 only, raw and encoded.</summary>
internal static class ContentDisposition
{
    public static string? Of(string fileName, ulong seed)
    {
        // A raw name cannot contain control characters (a header cannot), nor quotes and backslashes without an escape that few parsers
        // know.
        var encoded = $"filename*=UTF-8''{PercentEncoding.Encode(fileName, "")}";
        var raw = fileName.Any(c => char.IsControl(c) || c is '"' or '\\') ? null : $"filename=\"{fileName}\"";
        return (seed % 4, raw) switch
        {
            (0, _) => null,
            (1, not null) => $"attachment; {raw}",
            (2, not null) => $"attachment; {raw}; {encoded}",
            _ => $"attachment; {encoded}",
        };
    }
}
