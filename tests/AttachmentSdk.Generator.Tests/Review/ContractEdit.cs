namespace AttachmentSdk.Generator.Tests.Review;

/// <summary>A change of the sample contract and what its review must say.</summary>
/// <param name="Contract">The changed contract.</param>
/// <param name="Section">The section that the change stands in.</param>
/// <param name="Lines">The lines of the section, each once.</param>
internal sealed record ContractEdit(string Contract, string Section, params string[] Lines)
{
    public const string Breaking = "Breaks callers of the API";
    public const string Compatible = "Breaks no caller of the API";
    public const string Wording = "Wording only";
    public const string Code = "Also in C#";

    public static ContractEdit Of(string old, string current, string section, params string[] lines) =>
        new(SampleContract.With(old, current), section, lines);
}
