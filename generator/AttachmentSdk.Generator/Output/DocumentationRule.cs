using System.Text.RegularExpressions;

namespace AttachmentSdk.Generator.Output;

/// <summary>Documents what NSwag leaves without words: the client types, and the bag of fields that a contract does not know.</summary>
internal sealed partial class DocumentationRule : IOutputRule
{
    public string Apply(string source)
    {
        var withTypes = ClientType().Replace(source, match => $"{match.Groups["indent"].Value}/// <summary>The calls of the contract, one method each.</summary>\n{match.Value}");
        var withFields = UnknownFields().Replace(
            withTypes,
            match => $"{match.Groups["indent"].Value}/// <summary>Fields of the answer that the contract does not know, by their names on the wire.</summary>\n{match.Value}");
        return withFields.Replace("A server side error occurred.", "The vendor answered with an error, or with something that is not what the contract says.", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<indent> *)\[System\.CodeDom\.Compiler\.GeneratedCode\(""NSwag"",[^\n]*\n *public partial (?:interface|class) ", RegexOptions.Multiline)]
    private static partial Regex ClientType();

    [GeneratedRegex(@"^(?<indent> *)\[Newtonsoft\.Json\.JsonExtensionData\]", RegexOptions.Multiline)]
    private static partial Regex UnknownFields();
}
