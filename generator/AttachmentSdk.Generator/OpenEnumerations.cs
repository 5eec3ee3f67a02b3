using NJsonSchema;
using NJsonSchema.Visitors;

namespace AttachmentSdk.Generator;

/// <summary>
/// A closed list of values becomes a plain text or number: a vendor adds values without notice, and a C# enum would lose the
/// one it doesn't know.
/// </summary>
internal sealed class OpenEnumerations : JsonSchemaVisitorBase
{
    protected override JsonSchema VisitSchema(JsonSchema schema, string path, string? typeNameHint)
    {
        schema.Enumeration.Clear();
        return schema;
    }
}
