using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Generator.Checking;

/// <summary>Follows a reference such as <c>#/components/schemas/File</c> within one contract.</summary>
internal static class ContractPointer
{
    public const string ReferenceKey = "$ref";

    /// <summary>What the reference leads to, or <see langword="null"/>.</summary>
    public static YamlNode? Find(YamlMappingNode root, string reference)
    {
        YamlNode node = root;
        foreach (var segment in reference.Split('/').Skip(1).Select(Unescape))
        {
            if (node is not YamlMappingNode map || !map.Children.TryGetValue(segment, out var child))
            {
                return null;
            }

            node = child;
        }

        return node;
    }

    /// <summary>The text of the node's own reference, or <see langword="null"/> when it is no reference.</summary>
    public static string? ReferenceOf(YamlNode node) =>
        (node as YamlMappingNode)?.Field<YamlScalarNode>(ReferenceKey)?.Value;

    /// <summary>The node itself, or what it stands for by a reference; <see langword="null"/> when that is no mapping or not there.</summary>
    public static YamlMappingNode? Follow(YamlMappingNode root, YamlNode node) =>
        (ReferenceOf(node) is { } reference ? Find(root, reference) : node) as YamlMappingNode;

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
