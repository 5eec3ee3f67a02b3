namespace AttachmentSdk.Generator.Tests.Checking;

public class OperationCheckTests
{
    private const string Answers = "responses:\n  default: { description: Anything. }";

    [Theory]
    [InlineData("getAnswer")]
    [InlineData("get_answer")]
    [InlineData("GetAnswer")]
    public void Check_OperationIdOfTheSameMethod_IsReportedAtTheSecond(string operationId) =>
        MarkedSpec.HasProblems(
            Spec.WithOperation(Answers)
            + $"  /other:\n    post:\n      operationId: ‸{operationId}\n      responses: {{ default: {{ description: A. }} }}\n",
            "SPEC006",
            $"The operationId '{operationId}' is used twice: two operations would become the method 'GetAnswerAsync'.");

    [Fact]
    public void Check_OperationIdWithoutALetter_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithPaths("/a:\n  get:\n    operationId: ‸'--'\n    responses: { default: { description: A. } }"),
            "SPEC006",
            "The operationId '--' has no letter or digit to make a C# name of.");

    [Theory]
    [InlineData("")]
    [InlineData("parameters: [ { name: file_token, in: query } ]\n")]
    [InlineData("parameters: [ { name: fileToken, in: path, required: true } ]\n")]
    public void Check_PathParameterNotDeclared_IsReportedAtThePath(string parameters) =>
        MarkedSpec.HasProblems(
            Spec.WithOperation(parameters + Answers, "‸/files/{file_token}"),
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
    [InlineData("{ name: pageSize, in: query }", "pageSize", "pageSize")]
    [InlineData("{ name: page-size, in: query }", "page-size", "pageSize")]
    [InlineData("{ name: cancellation_token, in: query }", "cancellation_token", "cancellationToken")]
    public void Check_ParameterNameTaken_IsReportedAtTheParameter(string parameter, string wireName, string name) =>
        MarkedSpec.HasProblems(
            Spec.WithOperation($"parameters:\n  - {{ name: page_size, in: query }}\n  - ‸{parameter}\n" + Answers),
            "SPEC006",
            $"The parameter '{wireName}' would become '{name}' in C#, which is taken by another parameter of the method.");

    [Fact]
    public void Check_ParameterWithoutALetter_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithOperation("parameters:\n  - ‸{ name: '$', in: query }\n" + Answers),
            "SPEC006",
            "The parameter '$' has no letter or digit to make a C# name of.");
}
