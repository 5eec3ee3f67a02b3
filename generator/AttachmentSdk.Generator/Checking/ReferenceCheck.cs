using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Generator.Checking;

/// <summary>Every <c>$ref</c> points to a component of the same file: contracts are self-contained.</summary>
internal static class ReferenceCheck
{
    public static void Check(string path, YamlMappingNode root, IEnumerable<YamlMappingNode> references, ICollection<ContractProblem> problems)
    {
        foreach (var map in references)
        {
            var target = map.Children[ContractPointer.ReferenceKey];
            if (Problem(root, map) is { } reason)
            {
                problems.Add(new ContractProblem(path, target.Start.Line, target.Start.Column, "SPEC005", reason));
            }
        }
    }

    private static string? Problem(YamlMappingNode root, YamlMappingNode map)
    {
        var visited = new HashSet<string>();
        for (YamlNode? node = map; node is YamlMappingNode next && next.Children.ContainsKey(ContractPointer.ReferenceKey);)
        {
            if (ContractPointer.ReferenceOf(next) is not { } reference)
            {
                return "A '$ref' is a text that begins with '#/components/'.";
            }

            if (!reference.StartsWith("#/components/", StringComparison.Ordinal))
            {
                return $"'{reference}' does not begin with '#/components/'; a contract is self-contained.";
            }

            if (!visited.Add(reference))
            {
                return $"'{reference}' leads back to itself.";
            }

            node = ContractPointer.Find(root, reference);
            if (node is null)
            {
                return $"'{reference}' does not exist in this file.";
            }
        }

        return null;
    }
}
