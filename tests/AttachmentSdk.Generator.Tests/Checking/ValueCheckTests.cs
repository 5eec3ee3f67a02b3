namespace AttachmentSdk.Generator.Tests.Checking;

public class ValueCheckTests
{
    [Fact]
    public void Check_UnknownField_IsReportedAtItsName() =>
        MarkedSpec.HasProblems(
            Spec.WithPaths("/entry:\n  ‸fetch: {}"),
            "SPEC003",
            "fetch is not a valid property at #/paths/~1entry (#/paths/~1entry/fetch).");

    [Fact]
    public void Check_UnknownFieldBelowExamplesOfOtherPaths_IsReportedAtItsName() =>
        MarkedSpec.HasProblems(
            Spec.WithOperation("responses: { default: { description: A., content: { a/b: { examples: { one: { value: 1 } } } } } }")
            + "  /other:\n    get:\n      operationId: other\n      parameters:\n        - { name: a, in: query }\n        - { name: b, in: query, ‸many: true }\n"
            + "      responses: { default: { description: A. } }\n",
            "SPEC003",
            "many is not a valid property at #/paths/~1other/get/parameters (#/paths/~1other/get/parameters/many).");

    [Fact]
    public void Check_ExtensionField_IsAllowedWithAnyContent() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Entry:\n  x-note: { $ref: nowhere, required: [a], properties: { A: 1 } }\n  type: object"));

    [Theory]
    [InlineData("type: ‸text", "Invalid schema type identifier: text (#/components/schemas/Entry/type).")]
    [InlineData("maxItems: ‸'5'", "'maxItems' must be an integer, not '5'.")]
    [InlineData("maxItems: ‸1.5", "'maxItems' must be an integer, not '1.5'.")]
    [InlineData("minimum: ‸ten", "'minimum' must be a number, not 'ten'.")]
    [InlineData("nullable: ‸yes", "'nullable' must be a boolean, not 'yes'.")]
    [InlineData("nullable: ‸'true'", "'nullable' must be a boolean, not 'true'.")]
    [InlineData("description: ‸[a]", "Expected scalar value (#/components/schemas/Entry/description).")]
    [InlineData("required: ‸name", "'required' must be a boolean or a list of names, not 'name'.")]
    [InlineData("properties: ‸[name]", "Expected map while parsing IOpenApiSchema (#/components/schemas/Entry/properties).")]
    [InlineData("items: ‸[Name]", "schema must be a map/object (#/components/schemas/Entry/items).")]
    [InlineData("additionalProperties: ‸maybe", "'additionalProperties' must be a boolean or a mapping, not 'maybe'.")]
    [InlineData("allOf: ‸[text]", "'allOf' must be a list of mappings.")]
    [InlineData("type: ‸null", "'type' must be a type, and OpenAPI 3.0 has none for null, not 'null'.")]
    [InlineData("properties: { a: ‸text }", "'a' must be a mapping, not 'text'.")]
    public void Check_WrongKind_IsReportedAtTheValue(string field, string message) =>
        MarkedSpec.HasProblems(Spec.WithSchemas("Entry:\n  " + field), "SPEC003", message);

    [Theory]
    [InlineData("additionalProperties: true")]
    [InlineData("additionalProperties: { type: integer }")]
    [InlineData("minimum: 1.5")]
    [InlineData("maximum: -3")]
    [InlineData("enum: [1, a, null]")]
    [InlineData("example: { $ref: nowhere, type: 5 }")]
    public void Check_RightKind_IsValid(string field) => MarkedSpec.IsValid(Spec.WithSchemas("Entry:\n  " + field));

    [Fact]
    public void Check_NoOperationId_IsReportedAtTheOperation() =>
        MarkedSpec.HasProblems(
            Spec.WithPaths("/entry:\n  get:\n    ‸responses:\n      default:\n        description: Anything."),
            "SPEC003",
            "The field 'operationId' is missing.");

    [Fact]
    public void Check_EmptyContract_NamesEachMissingField() =>
        MarkedSpec.HasProblems(
            "‸‸‸openapi: 3.0.3\n",
            "SPEC003",
            "The field 'title' in 'info' object is REQUIRED (#/info/title).",
            "The field 'version' in 'info' object is REQUIRED (#/info/version).",
            "The field 'paths' is missing.");

    [Fact]
    public void Check_BodyAndSchemeWithoutWhatTheyConsistOf_AreReported() =>
        MarkedSpec.HasProblems(
            Spec.WithOperation("requestBody: ‸{ required: true }\nresponses: { default: { description: A. } }")
            + "components:\n  securitySchemes:\n    token: ‸{ description: A. }\n",
            "SPEC003",
            "The field 'content' is missing.",
            "The field 'type' is missing.");

    [Fact]
    public void Check_VersionThatTheReaderRefuses_IsReported() =>
        MarkedSpec.HasProblems(
            "‸openapi: 5\ninfo: { title: A, version: '1' }\npaths: {}\n",
            "SPEC003",
            "The contract cannot be read: OpenAPI specification version '5' is not supported.");

    [Fact]
    public void Check_SeveralProblems_AreReportedInOrderOfPlace() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry:\n  nullable: ‸1\n  properties:\n    one: { type: ‸list }\n    two: { maxLength: ‸many }"),
            "SPEC003",
            "'nullable' must be a boolean, not '1'.",
            "Invalid schema type identifier: list (#/components/schemas/Entry/properties/one/type).",
            "'maxLength' must be an integer, not 'many'.");

    [Fact]
    public void Check_PropertyNamedLikeAReference_IsAProperty() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Entry:\n  properties:\n    $ref: { type: string }"));

    [Theory]
    [InlineData("'#/components/schemas/Missing'", "'$ref' must be a reference to something that exists below '#/components/' in this file, not '#/components/schemas/Missing'.")]
    [InlineData("'#/components/schemas/Entry/type/x'", "'$ref' must be a reference to something that exists below '#/components/' in this file, not '#/components/schemas/Entry/type/x'.")]
    [InlineData("other.yaml", "'$ref' must be a reference to something that exists below '#/components/' in this file, not 'other.yaml'.")]
    [InlineData("'#/info'", "'$ref' must be a reference to something that exists below '#/components/' in this file, not '#/info'.")]
    [InlineData("{ a: b }", "'$ref' must be a reference to something that exists below '#/components/' in this file.")]
    [InlineData("'#/components/schemas/Other'", "Circular reference detected while resolving schema: #/components/schemas/Other (#/components/schemas/Other/$ref).")]
    public void Check_BadReference_IsReportedAtItsTarget(string target, string message) =>
        MarkedSpec.HasProblems(Spec.WithSchemas($"Entry: {{ type: object }}\nOther: {{ $ref: ‸{target} }}"), "SPEC003", message);

    [Fact]
    public void Check_ReferencesInACircle_AreReportedWhereverTheyStand() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry: { type: object }\nOne: { $ref: ‸'#/components/schemas/Two' }\nTwo: { $ref: ‸'#/components/schemas/One' }"),
            "SPEC003",
            "Circular reference detected while resolving reference: #/components/schemas/Two (#/components/schemas/One/$ref).",
            "Circular reference detected while resolving reference: #/components/schemas/One (#/components/schemas/Two/$ref).");

    [Fact]
    public void Check_NameThatAReferenceWouldHaveToEscape_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry: { type: object }").Replace("  schemas:", "  ‸schemas:", StringComparison.Ordinal) + "    a/b~c: { type: string }\n",
            "SPEC003",
            @"The key 'a/b~c' in 'schemas' of components MUST match the regular expression '^[a-zA-Z0-9\.\-_]+$' (#/components).");

    [Fact]
    public void Check_SchemaThatHoldsItself_IsValid() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Entry:\n  properties:\n    parent: { $ref: '#/components/schemas/Entry' }"));
}
