using System.Text;

namespace AttachmentSdk.Emulator.Page;

/// <summary>
/// A contract of <c>specs/</c> for the page: the vendor's servers are replaced by this emulator, and some examples by values that it knows.
/// Lines are replaced without parsing: the file remains what its reviewers read.
/// </summary>
internal static class PageContract
{
    private const string Servers = "servers:";

    // Relative to the address of the contract, so that it is this emulator's under any name.
    private const string Here = "servers:\n  - url: /\n    description: This emulator, not the vendor.\n";

    public static string Text(string name, IReadOnlyList<ContractLine> changes)
    {
        var text = new StringBuilder();
        var section = "";
        var path = "";
        foreach (var line in Encoding.UTF8.GetString(EmbeddedFiles.Read($"contracts/{name}.yaml")).Split('\n'))
        {
            if (line.Length > 0 && line[0] != ' ')
            {
                (section, path) = (line, "");
                text.Append(section == Servers ? Here : "");
            }
            else if (line.StartsWith("  /", StringComparison.Ordinal))
            {
                path = line[2..];
            }

            if (section != Servers && Changed(line, path, changes) is { } changed)
            {
                text.Append(changed).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string? Changed(string line, string path, IReadOnlyList<ContractLine> changes)
    {
        var bare = line.TrimStart();
        var change = changes.FirstOrDefault(each => each.Old == bare && path.StartsWith(each.Under, StringComparison.Ordinal));
        return change is null ? line : change.New is null ? null : line[..^bare.Length] + change.New;
    }
}
