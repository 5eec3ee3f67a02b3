using AttachmentSdk.Generator.Naming;

namespace AttachmentSdk.Generator;

/// <summary>One contract in <c>specs/</c> and the file that is generated from it.</summary>
internal sealed record Contract(string Path)
{
    // The linter's settings live beside the contracts.
    private const string LinterSettings = "redocly.yaml";

    public string Vendor => NameWords.VendorOf(Path);

    public string OutputName => System.IO.Path.GetFileNameWithoutExtension(Path) + ".g.cs";

    /// <exception cref="CommandException">There is no <c>specs/</c>.</exception>
    public static IReadOnlyList<Contract> FindAll(string repository)
    {
        var folder = System.IO.Path.Combine(repository, "specs");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.yaml")
                .Where(path => System.IO.Path.GetFileName(path) != LinterSettings)
                .Order(StringComparer.Ordinal)
                .Select(path => new Contract(path))]
            : throw CommandException.Missing($"{folder} is not there; name the folder that holds specs/ by --repository.");
    }
}
