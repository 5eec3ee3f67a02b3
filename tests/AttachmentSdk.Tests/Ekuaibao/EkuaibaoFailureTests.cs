using System.Net;
using AttachmentSdk.Tests.Contracts;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao;

/// <summary>Every failure that the vendor documents, in every call.</summary>
public class EkuaibaoFailureTests
{
    private static readonly (int Status, string Body, string? Code, string? Words)[] Failures =
    [
        (400, "单据不存在", null, "单据不存在"),
        (400, "参数name不能为空，且必须为合法的文件名", null, "参数name不能为空，且必须为合法的文件名"),
        (403, "未授权", null, "未授权"),
        (403, "密钥无效", null, "密钥无效"),
        (403, "未开通功能，无权访问", null, "未开通功能，无权访问"),
        (412, "单据已删除", null, "单据已删除"),
        (412, "上传附件大小不可超过30Mb", null, "上传附件大小不可超过30Mb"),
        (412, "空指针异常", null, "空指针异常"),
        (413, "413 Request Entity Too Large", null, "413 Request Entity Too Large"),
        (413, "<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body><center><h1>413 Request Entity Too Large</h1></center></body></html>", null, "413 Request Entity Too Large"),
        (500, """{"errorMessage":"服务异常"}""", null, "服务异常"),
        (502, "", null, null),
        (200, """{"code":"403","msg":"密钥无效","data":""}""", "403", "密钥无效"),
        (200, """{"code":"500","msg":"system error","data":null,"traceId":"t"}""", "500", "system error"),
        (200, """{"code":500,"message":"坏"}""", "500", "坏"),
        (200, """{"code":null,"errorCode":500,"errorMsg":"服务异常","data":null,"requestId":"r"}""", "500", "服务异常"),
        (200, """{"value":{"code":"401","message":"未授权"}}""", "401", "未授权"),
        (200, """{"value":{"code":"412","errorMessage":"单据不存在"},"items":[]}""", "412", "单据不存在"),
        (200, """{"value":{"success":false,"errors":{"0":{"name":"坏"}}}}""", null, null),
        (200, """{"code":"E1","msg":"坏"}""", "E1", "坏"),
        (200, """{"value":null,"msg":"坏"}""", null, "坏"),
        (200, """{"errorMsg":"坏"}""", null, "坏"),
        (200, "单据不存在", null, "单据不存在"),
        (200, "<html><title>登录</title></html>", null, "登录"),
        (200, "", null, null),
    ];

    public static TheoryData<string, int, string, string?, string?> All
    {
        get
        {
            var all = new TheoryData<string, int, string, string?, string?>();
            foreach (var operation in ContractOperation.Names.Where(name => name.StartsWith("ekuaibao.", StringComparison.Ordinal)))
            {
                foreach (var (status, body, code, words) in Failures)
                {
                    all.Add(operation, status, body, code, words);
                }
            }

            return all;
        }
    }

    public static TheoryData<string> Operations => [.. ContractOperation.NamesWithJson.Where(name => name.StartsWith("ekuaibao.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Failure_OfAnyCall_IsTypedWithTheVendorsWords(string operation, int status, string body, string? code, string? words)
    {
        using var api = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, body, body.StartsWith('<') ? "text/html" : "text/plain"));
        using var client = Vendors.Ekuaibao(api, configure: options => options.MaxApiRetries = 0);
        var fault = await Assert.ThrowsAnyAsync<AttachmentApiException>(() => ContractOperation.Named(operation).InvokeAsync(client.Api));
        Assert.Equal((status, code, words), (fault.ResponseStatusCode, fault.VendorCode, fault.VendorMessage));
        Assert.Contains(words ?? "HTTP", fault.Message, StringComparison.Ordinal);
        Assert.Equal(status == 403 || code is "401" or "403", fault is CredentialsRefusedException);
        Assert.Single(api.Requests);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Success_WithAnEnvelopesCode_IsNone(string operation)
    {
        foreach (var code in new[] { "\"200\"", "200", "0", "\"00000\"", "null" })
        {
            foreach (var example in ContractOperation.Named(operation).ResponseExamples.Where(example => example is Newtonsoft.Json.Linq.JObject))
            {
                var body = (Newtonsoft.Json.Linq.JObject)example.DeepClone();
                body["code"] = Newtonsoft.Json.Linq.JToken.Parse(code);
                body["msg"] = "成功";
                using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body.ToString()));
                using var client = Vendors.Ekuaibao(api);
                Assert.NotNull(await ContractOperation.Named(operation).InvokeAsync(client.Api));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Success_WithNothingInIt_IsNone(string operation)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, operation.EndsWith("Urls", StringComparison.Ordinal) && operation.Contains("Download", StringComparison.Ordinal) ? "[]" : """{"value":null,"items":[],"code":"200"}"""));
        using var client = Vendors.Ekuaibao(api);
        Assert.NotNull(await ContractOperation.Named(operation).InvokeAsync(client.Api));
    }
}
