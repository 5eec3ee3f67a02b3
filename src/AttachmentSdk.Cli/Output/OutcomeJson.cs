using AttachmentSdk.Cli.Input;

namespace AttachmentSdk.Cli.Output;

/// <summary>An outcome as one line of JSON.</summary>
internal static class OutcomeJson
{
    /// <param name="shape">The names of the first two fields.</param>
    /// <param name="outcome">What to write.</param>
    /// <param name="withFileName">Whether the wish for a file name is written too, so that a retry from this line has it again.</param>
    public static string Line(ReferenceShape shape, ItemOutcome outcome, bool withFileName) => JsonText.Line(json =>
    {
        json.Field(shape.FirstName, outcome.Item.First);
        json.Field(shape.SecondName, outcome.Item.Second);
        if (withFileName && outcome.Item.FileName is { } fileName)
        {
            json.Field("fileName", fileName);
        }

        json.Field("status", outcome.StatusText);
        json.Field("path", outcome.Path);
        json.Field("bytes", outcome.Bytes);
        json.Field("attempts", outcome.Attempts);
        json.ErrorField(outcome.ErrorCode, outcome.ErrorMessage);
    });
}
