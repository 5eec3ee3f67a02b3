namespace AttachmentSdk.Generator.Tests.Scenarios;

public class OperationTests
{
    [Fact]
    public async Task Generate_NoBodyEitherWay_SendsAndReadsNone()
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(
            Spec.WithPaths("/entries:\n  delete:\n    operationId: clearEntries\n    responses:\n      '200': { description: Done. }")));

        var request = await GeneratedClient.CallAsync(assembly, "ClearEntriesAsync", "this is not JSON");

        Assert.Equal((HttpMethod.Delete, "https://api.example/base/entries", (string?)null), (request.Method, request.Target, request.Body));
    }

    [Fact]
    public async Task Generate_BodyAndQueryParameterOfThatName_AreToldApart()
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Spec.WithPaths("""
            /entries:
              post:
                operationId: sendEntry
                parameters: [ { name: body, in: query, required: true, schema: { type: string } } ]
                requestBody: { required: true, content: { application/json: { schema: { type: string } } } }
                responses:
                  '200': { description: Done. }
            """)));

        var request = await GeneratedClient.CallAsync(assembly, "SendEntryAsync", "", "in query", "in body");

        Assert.Equal(("https://api.example/base/entries?body=in%20query", "\"in body\""), (request.Target, request.Body));
    }

    [Fact]
    public async Task Generate_AddressIsRelative_KeepsThePrefixOfTheBaseAddress()
    {
        var source = await SpecRepository.GenerateAsync(Spec.WithSchemas("Entry: { type: object }"));

        Assert.Contains("""urlBuilder_.Append("entry");""", source, StringComparison.Ordinal);
    }
}
