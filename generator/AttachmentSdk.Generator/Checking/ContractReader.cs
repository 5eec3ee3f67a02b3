using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Generator.Checking;

/// <summary>Reads a contract's YAML, keeping the line of every node.</summary>
internal sealed class ContractReader(string path, ICollection<ContractProblem> problems)
{
    public YamlMappingNode? Read()
    {
        var text = File.ReadAllText(path);
        var stream = new YamlStream();
        var scanner = new Scanner(new StringReader(text));
        try
        {
            stream.Load(new Parser(scanner));
        }
        catch (YamlException exception)
        {
            return FirstIndentingTab(text) is { } tab
                ? Problem(tab, "The YAML cannot be read: a tab cannot indent, only spaces can.")
                : Problem(exception.Start, $"The YAML cannot be read: {Reason(exception)}");
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's own answer to a list or mapping in brackets that a line of the surrounding text interrupts.
            return Problem(scanner.CurrentPosition, "The YAML cannot be read: a bracket before this place is not closed.");
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            return Problem(new Mark(0, 1, 1), "A contract is one YAML document with a mapping at its root.");
        }

        // An anchor may lead back to itself, and the checks would follow it without end.
        return root.AllNodes.FirstOrDefault(node => !node.Anchor.IsEmpty) is { } anchored
            ? Problem(anchored.Start, $"The YAML anchor '&{anchored.Anchor}' is not allowed; share what is repeated by '$ref'.")
            : root;
    }

    // YamlDotNet reports such a tab at the beginning of the mapping that it stands in.
    private static Mark? FirstIndentingTab(string text)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(line[..tab]))
            {
                return new Mark(0, index + 1, tab + 1);
            }
        }

        return null;
    }

    // The exception's own message may end with its position, which the problem carries already.
    private static string Reason(YamlException exception) => (exception.InnerException ?? exception).Message.ReplaceLineEndings(" ");

    private YamlMappingNode? Problem(Mark place, string message)
    {
        problems.Add(new ContractProblem(path, place.Line, place.Column, "SPEC001", message));
        return null;
    }
}
