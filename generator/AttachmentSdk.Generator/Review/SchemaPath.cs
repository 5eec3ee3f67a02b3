using System.Text;

namespace AttachmentSdk.Generator.Review;

/// <summary>A way into a schema as a reader writes it: <c>items[].name</c>, and the keyword that it ends at.</summary>
internal sealed record SchemaPath(string Text, string Keyword)
{
    public static SchemaPath Of(string[] path)
    {
        var text = new StringBuilder();
        var keyword = string.Empty;
        for (var index = 0; index < path.Length; index++)
        {
            (string? step, keyword) = (path[index], index + 1 < path.Length) switch
            {
                ("properties", true) => ($".{path[++index]}", "property"),
                ("items", _) => ("[]", "type"),
                ("additionalProperties", true) => ("{}", "type"),
                // The wire shows nothing of how a schema is put together.
                ("allOf", true) => (string.Empty, path[index++]),
                (("oneOf" or "anyOf") and var name, true) => ($"({name} {path[++index]})", name),
                var (name, _) => (null, name),
            };
            text.Append(step);
            if (step is null)
            {
                break;
            }
        }

        return new SchemaPath(text.ToString().TrimStart('.'), keyword);
    }
}
