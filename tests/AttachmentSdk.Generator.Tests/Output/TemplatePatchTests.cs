using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public sealed class TemplatePatchTests : IDisposable
{
    // Has everything that a patch is for.
    private static readonly string Contract = Spec.WithPaths("""
        /files:
          post:
            operationId: upload
            parameters: [ { name: order, in: query, schema: { type: string } } ]
            requestBody:
              content:
                multipart/form-data:
                  schema:
                    properties:
                      note: { type: string, nullable: true }
                      name: { type: string }
                      file: { type: string, format: binary }
            responses: { '200': { description: Done. } }
          put:
            operationId: send
            requestBody:
              required: true
              content: { application/json: { schema: { $ref: '#/components/schemas/Query' } } }
            responses:
              '200': { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/SendResponse' } } } }
        """) + "components:\n  schemas:\n    Query: { properties: { id: { type: string } } }\n    SendResponse: { description: Sent., type: object }\n";

    private readonly SpecRepository _repository = new();

    public static TheoryData<string> Names => [.. TemplatePatch.All.Select(patch => patch.Name)];

    [Theory]
    [InlineData("request serialization", "= AttachmentSdk.Http.WireJson.Serialize(body, ", "JsonConvert.SerializeObject")]
    [InlineData("response bytes", "(await AttachmentSdk.Http.ApiBody.ReadAsync(response_, cancellationToken).ConfigureAwait(false)).Text", "await ReadAsStringAsync(")]
    [InlineData("required parts of the class", "async System.Threading.Tasks.Task UploadAsync(string name, FileParameter file, string? order = null, string? note = null, ", "FileParameter?")]
    [InlineData("required parts of the interface", "        System.Threading.Tasks.Task UploadAsync(string name, FileParameter file, string? order = null, string? note = null, ", "FileParameter?")]
    [InlineData("quoted part names", "AttachmentSdk.Http.FormPart.Add(content_, content_file_, \"file\", ", "content_.Add(")]
    [InlineData("unexpected status", "Exception(AttachmentSdk.Http.StatusAdvice.For(status_), ", "was not expected (")]
    [InlineData("counted requests", "using (var request_ = new AttachmentSdk.Http.ApiRequest())", "new System.Net.Http.HttpRequestMessage()")]
    [InlineData("response of an exception", "var apiResponse_ = request_.Describe(response_);", "headers_[item_.Key]")]
    [InlineData("headers of an exception", ", status_, responseData_, apiResponse_);", "headers_")]
    [InlineData("result of a call", "Task<T> ReadObjectResponseAsync<T>(", "ObjectResponseResult")]
    [InlineData("response of a model", "partial class SendResponse : AttachmentSdk.Http.IApiModel\n", "partial class Query : AttachmentSdk")]
    [InlineData("documentation of unknown fields", "/// <summary>Fields of the response that the contract does not know, by their names on the wire.</summary>\n        [Newtonsoft.Json.JsonExtensionData]", "}\n\n        [Newtonsoft.Json.JsonExtensionData]")]
    [InlineData("documentation of errors", "The vendor responded with an error, or with something that is not what the contract says.</exception>", "A server side error")]
    public async Task Generate_ContractThatNeedsThePatch_HasItsTextAndNotNSwags(string name, string expected, string replaced)
    {
        Assert.Contains(name, Names);

        var source = await SpecRepository.GenerateAsync(Contract);

        Assert.Contains(expected, source, StringComparison.Ordinal);
        Assert.DoesNotContain(replaced, source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_AllPatches_CompilesWithoutWarning() => GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Contract));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Generate_PatchThatDoesNotFit_FailsForAnyContract(string name)
    {
        var patches = TemplatePatch.All.Select(patch => patch.Name == name ? patch with { Old = patch.Old + " in other words" } : patch);

        var error = await FailureAsync([.. patches]);

        Assert.StartsWith($"The patch '{name}' does not fit NSwag's template ", error.Message, StringComparison.Ordinal);
        Assert.Equal("SPEC008", error.Code);
        Assert.Equal("TemplatePatch.cs", Path.GetFileName(error.Path));
    }

    [Fact]
    public async Task Generate_PatchOfAnOverriddenTemplate_SaysThatItHasNoEffect()
    {
        var error = await FailureAsync([new("sample", "of a test", "Class.Body", "a", "b")]);

        Assert.Equal("The patch 'sample' has no effect, because Class.Body.liquid overrides the template.", error.Message);
    }

    [Fact]
    public async Task Run_OverriddenTemplateThatNSwagDoesNotHave_IsAnErrorOfTheTemplates()
    {
        var templates = Path.Combine(_repository.Root, "generator", "Templates");
        File.WriteAllText(Path.Combine(templates, "Client.Gone.liquid"), "");
        _repository.Add("one", Spec.WithSchemas("Entry: { type: object }"));

        var run = await _repository.RunAsync();

        Assert.Equal(ExitCodes.BrokenContract, run.ExitCode);
        Assert.StartsWith($"{templates}(1,1): error SPEC008: NSwag has no template 'Client.Gone', which this project changes", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();

    private Task<ContractException> FailureAsync(IReadOnlyList<TemplatePatch> patches)
    {
        var contract = new Contract(_repository.Add("one", Spec.WithSchemas("Entry: { type: object }")));
        return Assert.ThrowsAsync<ContractException>(() => new ClientGenerator(_repository.Root, patches).GenerateAsync(contract));
    }
}
