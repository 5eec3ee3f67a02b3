using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Conventions;

public partial class LayerTests
{
    private const string Root = "";

    // From the top down. A folder may use itself and the rows below its own.
    private static readonly string[][] Layers =
    [
        ["Ekuaibao", "KDocs"],
        [Root],
        ["Downloads"],
        ["Downloads/Files"],
        ["Downloads/Transfers"],
        ["Downloads/Links"],
        ["Downloads/Progress"],
        ["Authentication"],
        ["Http"],
        ["Errors"],
        ["Diagnostics", "IO"],
        ["Polyfills"],
    ];

    private static readonly Dictionary<string, int> Ranks =
        Layers.SelectMany((row, rank) => row.Select(folder => (folder, rank))).ToDictionary(found => found.folder, found => found.rank);

    [Fact]
    public void Folders_UseOnlyWhatStandsBelowThem()
    {
        var folders = FoldersOfTypes();
        var library = new ArchLoader().LoadAssembly(typeof(EkuaibaoClient).Assembly).Build();
        var arrows =
            from type in library.Types
            from target in type.Dependencies.Select(dependency => dependency.Target)
            let arrow = (From: FolderOf(type), To: FolderOf(target))
            where arrow.From is not null && arrow.To is not null && arrow.From != arrow.To && !IsSharedData(arrow, target)
            select (arrow.From, arrow.To, Text: $"{arrow.From}/{type.Name} -> {arrow.To}/{target.Name}");

        Assert.True(arrows.Count() > 100);
        Assert.Empty(arrows.Where(arrow => Ranks[arrow.From!] >= Ranks[arrow.To!]).Select(arrow => arrow.Text).Distinct().Order());

        // The public types of downloads are data that all folders below pass on, but for the one that has the operations.
        static bool IsSharedData((string? From, string? To) arrow, IType target) =>
            arrow.To == "Downloads" && arrow.From!.StartsWith("Downloads/", StringComparison.Ordinal) && target is { Visibility: Visibility.Public, Name: not nameof(AttachmentDownloader) };

        // Generated clients stand in no folder; their namespace names their vendor's.
        string? FolderOf(IType type) => type.Namespace?.FullName.Split('.') switch
        {
            null => null,
            ["AttachmentSdk", var vendor, "Api"] => vendor,
            _ => folders.GetValueOrDefault($"{type.Namespace!.FullName}.{OuterName().Match(type.FullName[(type.Namespace.FullName.Length + 1)..]).Value}"),
        };
    }

    [Fact]
    public void Folders_AllHaveTheirLayer() => Assert.Equal(Ranks.Keys.Order(), FoldersOfTypes().Values.Distinct().Order());

    private static Dictionary<string, string> FoldersOfTypes()
    {
        var library = Path.Combine(Repository.Root, "src", "AttachmentSdk");
        var found =
            from path in Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(library, path).Split(Path.DirectorySeparatorChar)
            where parts[0] is not ("bin" or "obj")
            let source = File.ReadAllText(path)
            let declared = Namespace().Match(source).Groups[1].Value
            where declared.StartsWith("AttachmentSdk", StringComparison.Ordinal)
            from Match type in TypeDeclaration().Matches(source)
            select ($"{declared}.{type.Groups[1].Value}", parts switch
            {
                [_] => Root,
                ["Downloads", var folder, _] => $"Downloads/{folder}",
                _ => parts[0],
            });
        return found.DistinctBy(type => type.Item1).ToDictionary();
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:[a-z]+ )+(?:class|struct|interface|enum|record) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    // Of a type within another: that one's.
    [GeneratedRegex(@"^\w+")]
    private static partial Regex OuterName();
}
