using System.Net;
using AttachmentSdk.Tests.Contracts;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Ekuaibao.Forms;

public class FormToleranceTests
{
    private static readonly JToken?[] Strange =
    [
        null, JValue.CreateNull(), new JValue("text"), new JValue(""), new JValue(-1), new JValue(1e300), new JValue(true), new JObject(), new JArray(),
        new JArray(1, "a", new JObject(), JValue.CreateNull()), new JObject { ["key"] = new JObject(), ["fileId"] = new JArray() }, new JObject { ["key"] = "k", ["fileId"] = 1 },
    ];

    private static readonly string[] Responses = ["ekuaibao.getFormByCode", "ekuaibao.getFormAttachments", "ekuaibao.getInvoiceUrls"];

    public static TheoryData<string> Operations => [.. Responses];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task List_EachFieldMissingOrOfAnyType_ReportsTheFormAndNeverThrows(string operation)
    {
        foreach (var (response, at) in BrokenResponses.Of(Example(operation), Strange))
        {
            await ListAsync(operation, response, at);
        }
    }

    private static async Task ListAsync(string operation, JToken changed, string at)
    {
        using var api = new StubHandler(request => StubHandler.Text(HttpStatusCode.OK, (OperationOf(request) == operation ? changed : Example(OperationOf(request))).ToString()));
        using var client = Vendors.Ekuaibao(api);
        var files = await client.Forms.ListAttachmentsByCodeAsync(["B20000001"]).ListAsync();
        Assert.True(files.Count > 0, at);
        Assert.Equal(files.Count, (await client.Forms.ResolveLinksAsync(files.ToAsyncEnumerable()).ListAsync()).Count);
    }

    private static JToken Example(string operation)
    {
        if (operation == "ekuaibao.getAttachmentDownloadUrls")
        {
            return new JArray();
        }

        var example = ContractOperation.Named(operation).ResponseExamples.First().DeepClone();
        if (operation == Responses[0])
        {
            example["value"]!["id"] = "6_kcgINHfcbI00"; // The form of the other call's example.
        }

        return example;
    }

    private static string OperationOf(RecordedRequest request) => request.Target switch
    {
        var target when target.Contains("byCode", StringComparison.Ordinal) => Responses[0],
        var target when target.Contains("flowDetails/attachment", StringComparison.Ordinal) => Responses[1],
        var target when target.Contains("INVOICE", StringComparison.Ordinal) => Responses[2],
        _ => "ekuaibao.getAttachmentDownloadUrls",
    };
}
