using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AttachmentSdk.PackageTests;

/// <summary>The packages as they were made.</summary>
internal static partial class Packages
{
    private static readonly string Folder = typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PackageFolder").Value!;

    /// <summary>All of them by name, without the version.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Directory.GetFiles(Folder, "*.*nupkg").ToDictionary(path => Version().Replace(Path.GetFileName(path), ""), StringComparer.Ordinal);

    public static ZipArchive Open(string name) => ZipFile.OpenRead(All[name]);

    public static byte[] Read(this ZipArchive package, string entry)
    {
        using var stream = package.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"\.\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(?=\.s?nupkg$)")]
    private static partial Regex Version();
}
