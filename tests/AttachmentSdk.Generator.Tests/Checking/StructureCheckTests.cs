namespace AttachmentSdk.Generator.Tests.Checking;

public class StructureCheckTests
{
    [Fact]
    public void Check_UnknownField_IsReportedAtItsName() =>
        MarkedSpec.HasProblems(
            Spec.WithPaths("/answer:\n  ‸fetch: {}"),
            "SPEC002",
            "'fetch' is no field of a path; it has summary, description, parameters, servers, get, put, post, delete, options, head, patch, trace.");

    [Fact]
    public void Check_ExtensionField_IsAllowedWithAnyContent() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Answer:\n  x-note: { $ref: nowhere, required: [a], properties: { A: 1 } }\n  type: object"));

    [Theory]
    [InlineData("type: ‸text", "'type' must be one of array, boolean, integer, number, object, string, not 'text'.")]
    [InlineData("maxItems: ‸'5'", "'maxItems' must be an integer, not '5'.")]
    [InlineData("maxItems: ‸1.5", "'maxItems' must be an integer, not '1.5'.")]
    [InlineData("minimum: ‸ten", "'minimum' must be a number, not 'ten'.")]
    [InlineData("nullable: ‸yes", "'nullable' must be a boolean, not 'yes'.")]
    [InlineData("nullable: ‸'true'", "'nullable' must be a boolean, not 'true'.")]
    [InlineData("description: ‸[a]", "'description' must be a string.")]
    [InlineData("required: ‸name", "'required' must be a list.")]
    [InlineData("properties: ‸[name]", "'properties' must be a mapping.")]
    [InlineData("items: ‸[Name]", "'items' must be a mapping (schema).")]
    [InlineData("additionalProperties: ‸maybe", "'additionalProperties' must be a boolean, not 'maybe'.")]
    [InlineData("allOf: [‸text]", "'allOf' must be a mapping (schema).")]
    public void Check_WrongKind_IsReportedAtTheValue(string field, string message) =>
        MarkedSpec.HasProblems(Spec.WithSchemas("Answer:\n  " + field), "SPEC003", message);

    [Theory]
    [InlineData("additionalProperties: true")]
    [InlineData("additionalProperties: { type: integer }")]
    [InlineData("minimum: 1.5")]
    [InlineData("maximum: -3")]
    [InlineData("enum: [1, a, null]")]
    [InlineData("example: { $ref: nowhere, type: 5 }")]
    public void Check_RightKind_IsValid(string field) => MarkedSpec.IsValid(Spec.WithSchemas("Answer:\n  " + field));

    [Fact]
    public void Check_NoOperationId_IsReportedAtTheOperation() =>
        MarkedSpec.HasProblems(
            Spec.WithPaths("/answer:\n  get:\n    ‸responses:\n      default:\n        description: Anything."),
            "SPEC004",
            "The operation 'get' lacks the field 'operationId'.");

    [Fact]
    public void Check_EmptyContract_NamesEachMissingField() =>
        MarkedSpec.HasProblems(
            "‸‸openapi: 3.0.3\n",
            "SPEC004",
            "The document 'contract' lacks the field 'info'.",
            "The document 'contract' lacks the field 'paths'.");

    [Fact]
    public void Check_SeveralProblems_AreReportedInOrderOfPlace() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer:\n  nullable: ‸1\n  properties:\n    one: { type: ‸list }\n    two: { maxLength: ‸many }"),
            "SPEC003",
            "'nullable' must be a boolean, not '1'.",
            "'type' must be one of array, boolean, integer, number, object, string, not 'list'.",
            "'maxLength' must be an integer, not 'many'.");

    [Fact]
    public void Check_PropertyNamedLikeAReference_IsAProperty() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Answer:\n  properties:\n    $ref: { type: string }"));
}
