namespace AttachmentSdk.Generator.Tests.Checking;

public class NameCheckTests
{
    private const string Responses = "responses:\n  default: { description: Anything. }";

    [Theory]
    [InlineData("Entry")]
    [InlineData("entry")]
    [InlineData("_entry")]
    public void Check_PropertyNamedLikeItsClass_IsReportedAtTheProperty(string property) =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas($"Entry:\n  properties:\n    ‸{property}: {{ type: string }}"),
            "SPEC006",
            $"'{property}' would become 'Entry' in C#, which is the name of its own class.");

    [Fact]
    public void Check_PropertyNamedLikeItsInlineClass_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry:\n  properties:\n    file_info:\n      properties:\n        ‸fileInfo: { type: string }"),
            "SPEC006",
            "'fileInfo' would become 'FileInfo' in C#, which is the name of its own class.");

    [Fact]
    public void Check_PropertyNamedLikeAFieldOfOpenApi_IsValid() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Entry:\n  type: array\n  items:\n    properties:\n      items: { type: string }"));

    [Fact]
    public void Check_PropertiesThatBecomeOneName_AreReportedAtTheSecond() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry:\n  properties:\n    pic_key: { type: string }\n    ‸picKey: { type: string }"),
            "SPEC006",
            "'picKey' would become 'PicKey' in C#, which is the name of 'pic_key'.");

    [Fact]
    public void Check_InheritedPropertyThatBecomesTheSameName_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas(
                "Base: { properties: { pic_key: { type: string } } }\nEntry:\n  allOf:\n    - $ref: '#/components/schemas/Base'\n"
                + "    - properties:\n        ‸picKey: { type: string }"),
            "SPEC006",
            "'picKey' would become 'PicKey' in C#, which is the name of 'pic_key'.");

    [Fact]
    public void Check_PropertyRepeatedInAPart_IsValid() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Entry: { allOf: [ { properties: { key: { type: string } } }, { properties: { key: { type: string } } } ] }"));

    [Fact]
    public void Check_SchemasThatBecomeOneName_AreReportedAtTheSecond() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry: { type: object }\npic_url: { type: object }\n‸PicUrl: { type: object }"),
            "SPEC006",
            "'PicUrl' would become 'PicUrl' in C#, which is the name of 'pic_url'.");

    [Fact]
    public void Check_NameWithoutALetter_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry:\n  properties:\n    ‸$$: { type: string }"),
            "SPEC006",
            "The name '$$' has no letter or digit to make a C# name of.");

    [Fact]
    public void Check_RequiredNameWithoutProperty_IsReportedAtTheName() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry:\n  required:\n    - id\n    - ‸key\n  properties:\n    id: { type: string }"),
            "SPEC006",
            "'key' is required but is no property of this schema.");

    [Theory]
    [InlineData("getEntry")]
    [InlineData("get_entry")]
    [InlineData("GetEntry")]
    public void Check_OperationIdOfTheSameMethod_IsReportedAtTheSecond(string operationId) =>
        MarkedSpec.HasProblems(
            Spec.WithOperation(Responses)
            + $"  /other:\n    post:\n      operationId: ‸{operationId}\n      responses: {{ default: {{ description: A. }} }}\n",
            "SPEC006",
            $"'{operationId}' would become 'GetEntryAsync' in C#, which is the name of 'getEntry'.");

    [Fact]
    public void Check_OperationIdWithoutALetter_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithPaths("/a:\n  get:\n    operationId: ‸'--'\n    responses: { default: { description: A. } }"),
            "SPEC006",
            "The name '--' has no letter or digit to make a C# name of.");

    [Theory]
    [InlineData("")]
    [InlineData("parameters: [ { name: file_token, in: query } ]\n")]
    public void Check_PathParameterNotDeclared_IsReportedAtThePath(string parameters) =>
        MarkedSpec.HasProblems(
            Spec.WithOperation(parameters + Responses, "‸/files/{file_token}"),
            "SPEC006",
            "The path has '{file_token}', but no parameter with 'in: path' declares it.");

    [Fact]
    public void Check_PathParameterOfThePathOrByReference_IsDeclared() =>
        MarkedSpec.IsValid(
            Spec.WithPaths(
                "/files/{file_token}/{page}:\n  parameters: [ { name: page, in: path, required: true } ]\n  get:\n    operationId: getFile\n"
                + "    parameters: [ { $ref: '#/components/parameters/Token' } ]\n    responses: { default: { description: A. } }")
            + "components:\n  parameters:\n    Token: { name: file_token, in: path, required: true, schema: { type: string } }\n");

    [Theory]
    [InlineData("{ name: pageSize, in: query }", "'pageSize' would become 'pageSize' in C#, which is the name of 'page_size'.")]
    [InlineData("{ name: page-size, in: query }", "'page-size' would become 'pageSize' in C#, which is the name of 'page_size'.")]
    [InlineData("{ name: cancellation_token, in: query }", "'cancellation_token' would become 'cancellationToken' in C#, which is the name of the parameter that every method has.")]
    public void Check_ParameterNameTaken_IsReportedAtTheParameter(string parameter, string message) =>
        MarkedSpec.HasProblems(
            Spec.WithOperation($"parameters:\n  - {{ name: page_size, in: query }}\n  - ‸{parameter}\n" + Responses),
            "SPEC006",
            message);

    [Fact]
    public void Check_ParameterWithoutALetter_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithOperation("parameters:\n  - ‸{ name: '$', in: query }\n" + Responses),
            "SPEC006",
            "The name '$' has no letter or digit to make a C# name of.");

    [Fact]
    public void Check_PathParameterOfAnotherName_IsReportedAtBoth()
    {
        var problems = MarkedSpec.ProblemsOf(Spec.WithOperation("parameters: [ { name: fileToken, in: path, required: true } ]\n" + Responses, "/files/{file_token}"));

        Assert.Equal([("SPEC006", 6), ("SPEC003", 9)], problems.Select(problem => (problem.Code, problem.Line)));
    }
}
