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
        node is YamlMappingNode map && map.Children.TryGetValue(ReferenceKey, out var target) ? (target as YamlScalarNode)?.Value : null;

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
