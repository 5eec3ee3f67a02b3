using System.Net;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

public class ContractResponseTests
{
    private static readonly JToken?[] Strange =
    [
        null, JValue.CreateNull(), new JValue("text"), new JValue(""), new JValue(-1), new JValue(1.5), new JValue(1e300), new JValue(true),
        new JValue(decimal.MaxValue), new JValue(long.MaxValue), new JObject(), new JArray(), new JArray(JValue.CreateNull()), new JArray(1, "a", new JObject()),
        new JObject { ["$type"] = "System.IO.FileInfo", ["$ref"] = "1" },
    ];

    public static TheoryData<string> Operations => [.. ContractOperation.NamesWithJson];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Response_EachExample_IsReadCompletely(string operation)
    {
        var texts = new List<string>();
        foreach (var example in ContractOperation.Named(operation).ResponseExamples)
        {
            texts.Add(ModelText.Describe(await ParseAsync(operation, example)));
        }

        await Verifier.Verify(string.Join("----\n", texts)).UseParameters(operation);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Response_EachFieldMissingNullOrOfAnyOtherType_IsNoError(string operation)
    {
        foreach (var (response, _) in BrokenResponses.Of(ContractOperation.Named(operation).FullResponse(), Strange))
        {
            await ParseAsync(operation, response);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Response_UnknownFieldAnywhere_IsNoError(string operation)
    {
        foreach (var path in Paths(operation).Prepend(""))
        {
            var (root, field) = Find(operation, path);
            if (field is JObject node)
            {
                node["new_field"] = new JObject { ["deep"] = new JArray(1, "2024-06-04T02:36:44Z") };
                await ParseAsync(operation, root);
            }
        }
    }

    private static List<string> Paths(string operation)
    {
        var paths = ((JContainer)ContractOperation.Named(operation).FullResponse()).Descendants().Where(token => token is not JProperty).Select(token => token.Path).ToList();
        Assert.NotEmpty(paths);
        return paths;
    }

    private static (JToken Root, JToken Field) Find(string operation, string path)
    {
        var root = ContractOperation.Named(operation).FullResponse();
        return (root, path.Length == 0 ? root : root.SelectToken(path)!);
    }

    private static async Task<object> ParseAsync(string operation, JToken body)
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body.ToString()));
        return await ContractOperation.Named(operation).InvokeAsync(stub);
    }
}
