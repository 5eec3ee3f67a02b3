using System.Text.RegularExpressions;

namespace AttachmentSdk.Generator.Output;

/// <summary>
/// Takes the contract's marks (<c>[Documented]</c>, <c>[Inferred]</c>...) out of exception texts: they tell a reviewer where a
/// fact comes from, and would only puzzle whoever reads an error. XML docs keep them.
/// </summary>
internal sealed partial class FactMarkRule : IOutputRule
{
    public string Apply(string source) =>
        ExceptionText().Replace(source, match => Mark().Replace(match.Value, string.Empty));

    [GeneratedRegex("""new AttachmentSdk\.AttachmentApiException\("(?:[^"\\]|\\.)*"(?=,)""")]
    private static partial Regex ExceptionText();

    [GeneratedRegex(@" \[(?:Documented|Example only|Third-party|Inferred|Unknown)[^\]]*\]")]
    private static partial Regex Mark();
}
