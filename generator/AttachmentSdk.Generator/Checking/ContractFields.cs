using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Generator.Checking;

/// <summary>Looks up a field of an object of a contract.</summary>
internal static class ContractFields
{
    /// <summary>The field; <see langword="null"/> when there is none or, which <see cref="StructureCheck"/> reports, it is of another kind.</summary>
    public static TNode? Field<TNode>(this YamlMappingNode map, string name)
        where TNode : YamlNode =>
        map.Children.TryGetValue(name, out var value) ? value as TNode : null;
}
