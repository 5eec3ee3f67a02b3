using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Input;

/// <summary>A reader of JSON that knows its line also where no token of a value was read yet.</summary>
/// <param name="text">The text; disposed with the reader.</param>
internal sealed class ReferenceJsonReader(TextReader text) : JsonTextReader(text)
{
    /// <summary>Returns the line, counted from 1. It ends the reading, because it changes the current token.</summary>
    public int EndAtLine()
    {
        // The base class reports line 0 at column 0 between values, unless the current token is a comment.
        SetToken(JsonToken.Comment);
        return LineNumber;
    }
}
