using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Input;

/// <summary>Describes the error in a text of references, and its position.</summary>
internal sealed class ReferenceProblem(ReferenceJsonReader json, string name, ReferenceShape shape)
{
    public static ToolException Unreadable(string name, Exception exception) => ToolException.Usage($"{name} cannot be read: {FileErrors.Words(exception)}.");

    public ToolException NotJson(JsonReaderException exception)
    {
        // "JsonToken EndArray is not valid for closing JsonType None": the reader is behind the bracket then.
        if (exception.Message.StartsWith("JsonToken ", StringComparison.Ordinal))
        {
            return ToolException.Usage($"{Here()}: this is not JSON. The bracket closes nothing.");
        }

        // The following text repeats the position, counted in another way.
        var reason = exception.Message.Split(" Path '")[0].TrimEnd('.');
        return ToolException.Usage($"{At(exception.LinePosition)}: this is not JSON. {reason}.");
    }

    public ToolException NotUtf8() => ToolException.Usage($"{Here()} or after it: the text is not UTF-8. Save it as UTF-8 and try again.");

    public ToolException TooLong() => ToolException.Usage($"{Here()} or after it: an item has more than {BoundedTextReader.MostCharacters} characters.");

    public ToolException EndedEarly() => ToolException.Usage($"{Here()}: the text ends in the middle of the JSON.");

    public ToolException TextAfterTheEnd() => ToolException.Usage($"{Here()}: more text follows after the end of the list.");

    public ToolException NoObject() => ToolException.Usage($"{Here()}: expected an object like {shape.Example}, or a list of such objects.");

    public ToolException NoText(string field) => ToolException.Usage($"{Here()}: '{field}' must be a text in quotes.");

    public ToolException Missing(string field, int line) => ToolException.Usage($"{name}, line {line}: '{field}' is missing. Expected {shape.Example}.");

    public ToolException Mistaken(string mistake, int line) => ToolException.Usage($"{name}, line {line}: {mistake}");

    // After a token the reader's position is behind its last character; in an error it is that of the character itself.
    private string Here() => At(json.LinePosition - 1);

    // The reader counts columns from 0.
    private string At(int position) => $"{name}, line {json.EndAtLine()}, column {Math.Max(position + 1, 1)}";
}
