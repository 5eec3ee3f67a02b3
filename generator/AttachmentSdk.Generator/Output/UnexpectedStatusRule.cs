namespace AttachmentSdk.Generator.Output;

/// <summary>Says what to do about a status that the contract does not describe; NSwag's own text repeats the number.</summary>
internal sealed class UnexpectedStatusRule : IOutputRule
{
    public string Apply(string source) => source.Replace(
        "\"The HTTP status code of the response was not expected (\" + status_ + \").\"",
        "AttachmentSdk.Http.StatusAdvice.For(status_)",
        StringComparison.Ordinal);
}
