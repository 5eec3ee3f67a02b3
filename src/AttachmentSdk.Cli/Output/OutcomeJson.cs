using AttachmentSdk.Cli.Input;

namespace AttachmentSdk.Cli.Output;

/// <summary>Writes an outcome as one line of JSON.</summary>
internal static class OutcomeJson
{
    /// <param name="shape">The fields that name the item.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="withFileName">Whether the wanted file name is written too, for a retry from this line.</param>
    public static string Line(ReferenceShape shape, ItemOutcome outcome, bool withFileName) => JsonText.Line(json =>
    {
        json.ReferenceFields(shape, outcome.Item, forRetry: withFileName);
        json.Field("status", outcome.StatusText);
        json.Field("path", outcome.Path);
        json.Field("bytes", outcome.Bytes);
        json.Field("attempts", outcome.Attempts);
        if (outcome.MayBeCutOff)
        {
            json.WritePropertyName("verified");
            json.WriteValue(false);
        }

        if (outcome.ReplacesThumbnail)
        {
            json.WritePropertyName("replacesThumbnail");
            json.WriteValue(true);
        }

        json.ErrorField(outcome.ErrorCode, outcome.ErrorMessage);
    });
}
