using System.Text.RegularExpressions;

namespace AttachmentSdk.Generator.Output;

/// <summary>
/// The parts of a form are parameters that NSwag makes optional also where the contract requires them, and then refuses at run time. What
/// it refuses must be given.
/// </summary>
internal sealed partial class RequiredPartsRule : IOutputRule
{
    public string Apply(string source)
    {
        var refused = Refusal().Matches(source).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        return Signature().Replace(source, signature => OptionalParameter().Replace(
            signature.Value,
            parameter => refused.Contains(parameter.Groups["name"].Value) ? $"{parameter.Groups["type"].Value} {parameter.Groups["name"].Value}" : parameter.Value));
    }

    [GeneratedRegex(@"if \((?<name>\w+) == null\)\n *throw new System\.ArgumentNullException\(""\k<name>""\);\n *else\n")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"Async\([^\n]*\bFileParameter\?? [^\n]*\)")]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?<type>[\w.]+)\?? (?<name>\w+) = null")]
    private static partial Regex OptionalParameter();
}
