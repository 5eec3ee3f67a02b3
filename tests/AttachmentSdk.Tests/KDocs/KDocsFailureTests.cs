using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.KDocs;

/// <summary>Every call against every way to fail that is documented or reported.</summary>
public class KDocsFailureTests
{
    private static readonly Dictionary<string, Func<KDocsClient, Task>> Calls = new()
    {
        ["sheets"] = client => client.GetDocument("file").GetSheetsAsync(),
        ["cells"] = client => client.GetDocument("file").Pictures.ListAsync(0, CellRange.Parse("A1")).ListAsync(),
        ["pictures"] = client => client.ResolveOneAsync(),
        ["records"] = client => client.GetDocument("file").Records("1").ListAsync().ListAsync(),
        ["attachments"] = client => client.GetDocument("file").Records("1").ResolveLinksAsync(References.From([new RecordAttachment("s", "image/gif", "k")])).ListAsync(),
        ["document"] = client => client.GetDocument("file").DownloadAsync(new MemoryStream()),
    };

    private static readonly (int Status, string Body, string? Code, string? Message, bool IsRefusal)[] Failures =
    [
        (200, """{"code":10003,"message":"no permission","hint":"ask the owner"}""", "10003", "no permission (ask the owner)", false),
        (200, """{"code":"10003","msg":"no permission"}""", "10003", "no permission", false),
        (200, """{"code":10003,"result":"no permission"}""", "10003", "no permission", false),
        (200, """{"code":10003,"result":"ok","message":"no permission"}""", "10003", "no permission", false),
        (200, """{"code":10003,"result":"ok"}""", "10003", null, false),
        (200, """{"code":10003,"message":"no permission","data":{}}""", "10003", "no permission", false),
        (200, """{"code":0}""", "0", "The response holds no data", false),
        (200, """{"code":0,"result":"ok","data":null}""", "0", "The response holds no data", false),
        (200, """{"message":"odd"}""", null, "odd", false),
        (200, "", null, null, false),
        (200, "<html>login</html>", null, null, false),
        (200, "[]", null, null, false),
        (200, "{\"code\":0,", null, null, false),
        (400, """{"code":40001,"message":"bad"}""", "40001", "bad", false),
        (400, """{"code":"40001","result":"bad"}""", "40001", "bad", false),
        (404, "not found", null, "not found", false),
        (413, "<html>too large</html>", null, null, false),
        (429, """{"code":1,"msg":"over quota"}""", "1", "over quota", false),
        (500, "", null, null, false),
        (302, "", null, null, false),
        (200, """{"code":20007,"message":"AccessTokenInvalid","hint":"access_token is required"}""", "20007", "AccessTokenInvalid (access_token is required)", true),
        (400, """{"code":"20007","msg":"AccessTokenInvalid"}""", "20007", "AccessTokenInvalid", true),
        (401, "", null, null, true),
        (403, "<html>forbidden</html>", null, null, true),
    ];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var call in Calls.Keys)
            {
                for (var index = 0; index < Failures.Length; index++)
                {
                    cases.Add(call, index);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Call_Fails_IsTypedAndHasTheVendorsWords(string call, int failure)
    {
        var (status, body, code, message, isRefusal) = Failures[failure];
        using var api = new StubHandler(request => call == "cells" && request.Target.Contains("/sheets?", StringComparison.Ordinal)
            ? StubHandler.Text(HttpStatusCode.OK, """{"code":0,"data":{}}""")
            : StubHandler.Text((HttpStatusCode)status, body, body.StartsWith('<') ? "text/html" : "application/json"));
        using var client = Vendors.KDocs(api);

        var fault = await Assert.ThrowsAnyAsync<AttachmentApiException>(() => Calls[call](client));

        Assert.Equal(isRefusal, fault is CredentialsRefusedException);
        Assert.Equal((status, code, message), (fault.ResponseStatusCode, fault.VendorCode, fault.VendorMessage?.TrimEnd('.')));
        Assert.Contains(message ?? "", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("access_token=token", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("developer.kdocs.cn/api", fault.ToString(), StringComparison.Ordinal);
    }
}
