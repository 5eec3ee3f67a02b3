namespace AttachmentSdk.Generator.Tests.Scenarios;

public class OperationTests
{
    [Fact]
    public async Task Generate_NoBodyEitherWay_SendsAndReadsNone()
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(
            Spec.WithPaths("/answers:\n  delete:\n    operationId: clearAnswers\n    responses:\n      '200': { description: Done. }")));

        var request = await GeneratedClient.CallAsync(assembly, "ClearAnswersAsync", "this is not JSON");

        Assert.Equal((HttpMethod.Delete, "https://api.example/base/answers", (string?)null), (request.Method, request.Target, request.Body));
    }

    [Fact]
    public async Task Generate_BodyAndQueryParameterOfThatName_AreToldApart()
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Spec.WithPaths("""
            /answers:
              post:
                operationId: sendAnswer
                parameters: [ { name: body, in: query, required: true, schema: { type: string } } ]
                requestBody: { required: true, content: { application/json: { schema: { type: string } } } }
                responses:
                  '200': { description: Done. }
            """)));

        var request = await GeneratedClient.CallAsync(assembly, "SendAnswerAsync", "", "in query", "in body");

        Assert.Equal(("https://api.example/base/answers?body=in%20query", "\"in body\""), (request.Target, request.Body));
    }

    [Fact]
    public async Task Generate_AddressIsRelative_KeepsThePrefixOfTheBaseAddress()
    {
        var source = await SpecRepository.GenerateAsync(Spec.WithSchemas("Answer: { type: object }"));

        Assert.Contains("""urlBuilder_.Append("answer");""", source, StringComparison.Ordinal);
    }
}
