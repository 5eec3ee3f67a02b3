using System.Collections.Frozen;
using AttachmentSdk.Emulator.Data;

namespace AttachmentSdk.Emulator.Page;

/// <summary>A file of the page, embedded as <c>page/NAME</c>.</summary>
internal sealed record PageFile(string ContentType, ObjectContent Content)
{
    private const string Folder = "page/";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html;charset=UTF-8",
        [".css"] = "text/css;charset=UTF-8",
        [".js"] = "text/javascript;charset=UTF-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain;charset=UTF-8",
    };

    /// <summary>All files by their name; read at the first request for the page, and never where nobody asks for it.</summary>
    public static FrozenDictionary<string, PageFile> All { get; } = EmbeddedFiles.Names
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(
            name => name[Folder.Length..],
            name => new PageFile(ContentTypes[Path.GetExtension(name)], new BuiltContent(EmbeddedFiles.Read(name))),
            StringComparer.Ordinal);
}
