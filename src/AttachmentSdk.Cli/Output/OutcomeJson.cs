using AttachmentSdk.Cli.Input;

namespace AttachmentSdk.Cli.Output;

/// <summary>An outcome as one line of JSON.</summary>
internal static class OutcomeJson
{
    /// <param name="shape">The fields that name the item.</param>
    /// <param name="outcome">What to write.</param>
    /// <param name="withFileName">Whether the wish for a file name is written too, so that a retry from this line has it again.</param>
    public static string Line(ReferenceShape shape, ItemOutcome outcome, bool withFileName) => JsonText.Line(json =>
    {
        json.ReferenceFields(shape, outcome.Item, forRetry: withFileName);
        json.Field("status", outcome.StatusText);
        json.Field("path", outcome.Path);
        json.Field("bytes", outcome.Bytes);
        json.Field("attempts", outcome.Attempts);
        json.ErrorField(outcome.ErrorCode, outcome.ErrorMessage);
    });
}
