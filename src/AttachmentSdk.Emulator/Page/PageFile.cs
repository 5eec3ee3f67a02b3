using System.Collections.Frozen;
using System.IO.Compression;
using AttachmentSdk.Emulator.Data;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace AttachmentSdk.Emulator.Page;

/// <summary>A file of the page: an embedded one, <c>page/NAME</c>, or one of Swagger UI.</summary>
internal sealed record PageFile(string ContentType, ObjectContent Content)
{
    private const string Folder = "page/";

    // The package embeds Swagger UI compressed with gzip. Its middleware is not used, because it serves its own index page with inline
    // scripts.
    private const string SwaggerUiFolder = "Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.";

    private static readonly Dictionary<string, string> SwaggerUiFiles = new(StringComparer.Ordinal)
    {
        ["swagger-ui-bundle.js"] = "swagger-ui-bundle.js",
        ["swagger-ui.css"] = "swagger-ui.css",
        ["swagger-ui-LICENSE.txt"] = "LICENSE",
        ["swagger-ui-NOTICE.txt"] = "NOTICE",
    };

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html;charset=UTF-8",
        [".css"] = "text/css;charset=UTF-8",
        [".js"] = "text/javascript;charset=UTF-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain;charset=UTF-8",
    };

    /// <summary>Gets all files by their name; read at the first request for the page.</summary>
    public static FrozenDictionary<string, PageFile> All { get; } = EmbeddedFiles.Names
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => (Name: name[Folder.Length..], Bytes: EmbeddedFiles.Read(name)))
        .Concat(SwaggerUiFiles.Select(file => (Name: file.Key, Bytes: ReadSwaggerUi(file.Value))))
        .ToFrozenDictionary(
            file => file.Name,
            file => new PageFile(ContentTypes[Path.GetExtension(file.Name)], new BuiltContent(file.Bytes)),
            StringComparer.Ordinal);

    private static byte[] ReadSwaggerUi(string name)
    {
        using var compressed = typeof(SwaggerUIOptions).Assembly.GetManifestResourceStream(SwaggerUiFolder + name)
            ?? throw new InvalidOperationException($"Swashbuckle.AspNetCore.SwaggerUI does not hold {name}.");
        using var file = new MemoryStream();
        using (var unpacked = new GZipStream(compressed, CompressionMode.Decompress))
        {
            unpacked.CopyTo(file);
        }

        return file.ToArray();
    }
}
