using System.Text.RegularExpressions;

namespace AttachmentSdk.Generator.Output;

/// <summary>No line ends in a blank and the file ends in one newline, so that a snapshot's difference shows only what changed.</summary>
internal sealed partial class TrailingSpaceRule : IOutputRule
{
    public string Apply(string source) => TrailingSpace().Replace(source, string.Empty).TrimEnd('\n') + "\n";

    [GeneratedRegex("[ \t]+$", RegexOptions.Multiline)]
    private static partial Regex TrailingSpace();
}
