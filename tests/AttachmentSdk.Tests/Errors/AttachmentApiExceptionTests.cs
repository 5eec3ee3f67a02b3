using System.Net;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Errors;

public class AttachmentApiExceptionTests
{
    [Theory]
    [InlineData(412, "单据已删除", "text/plain", null, "单据已删除")]
    [InlineData(500, "  系统\r\n错误 ", "text/plain", null, "系统  错误")]
    [InlineData(500, "[500] 服务异常", "text/plain", null, "[500] 服务异常")]
    [InlineData(400, """{"code":400,"message":"bad"}""", "application/json", "400", "bad")]
    [InlineData(400, """{"code":"E1","msg":"坏"}""", "application/json", "E1", "坏")]
    [InlineData(400, """{"code":null,"errorCode":500,"errorMsg":"机票","requestId":"r-1"}""", "application/json", "500", "机票")]
    [InlineData(400, """{"value":{"code":"401","message":"未授权"}}""", "application/json", "401", "未授权")]
    [InlineData(400, """{"value":{"errorCode":null,"errorMessage":"x"}}""", "application/json", null, "x")]
    [InlineData(400, """{"status":"00000","msg":"m"}""", "application/json", null, "m")]
    [InlineData(400, """{"code":1,"message":{"deep":1}}""", "application/json", "1", null)]
    [InlineData(413, "<html><h1>413 Request Entity Too Large</h1></html>", "text/html", null, null)]
    [InlineData(502, "", "text/plain", null, null)]
    [InlineData(400, "{\"message\":\"cut", "application/json", null, null)]
    public async Task ErrorResponse_EveryVendorsShape_KeepsCodeAndWords(int status, string body, string mediaType, string? code, string? words)
    {
        using var stub = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, body, mediaType));
        using var client = Vendors.Ekuaibao(stub, configure: options => options.MaxApiRetries = 0);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal((status, code, words), (fault.ResponseStatusCode, fault.VendorCode, fault.VendorMessage));
        Assert.StartsWith($"HTTP {status}", fault.Message, StringComparison.Ordinal);
        Assert.Contains(words ?? "HTTP", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('<', fault.Message);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Theory]
    [InlineData("""{"code":10003,"message":"no permission","hint":"ask"}""", "10003", "no permission (ask)")]
    [InlineData("""{"code":42,"msg":"坏"}""", "42", "坏")]
    [InlineData("""{"code":42,"result":"fail"}""", "42", null)]
    [InlineData("""{"code":0}""", "0", "The response holds no data")]
    [InlineData("{}", null, "The response holds no data")]
    public async Task KDocsCode_WithStatus200_IsTyped(string body, string? code, string? words)
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.KDocs(stub);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal((200, code), (fault.ResponseStatusCode, fault.VendorCode));
        Assert.StartsWith(words ?? "", fault.VendorMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task EkuaibaoEnvelope_WithStatus200InPlaceOfTheList_KeepsTheWords()
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, """{"code":"500","msg":"system error","data":null,"traceId":"trace-1"}"""));
        using var client = Vendors.Ekuaibao(stub);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal(("500", "system error", "trace-1"), (fault.VendorCode, fault.VendorMessage, fault.RequestId));
    }

    [Fact]
    public async Task LongMessageAndBody_AreBounded()
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.BadRequest, new string('x', 1_000_000), "text/plain"));
        using var client = Vendors.Ekuaibao(stub);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.InRange(fault.Message.Length, 300, 450);
        Assert.Equal(4096, fault.ResponseBody!.Length);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    public void RetryAfter_InSeconds_IsRead(string value, int? seconds)
    {
        var fault = new AttachmentApiException("m", 429, null, new Dictionary<string, IEnumerable<string>> { ["retry-after"] = [value], ["Set-Cookie"] = ["secret"], ["x-oss-request-id"] = ["id"] });
        Assert.Equal(seconds, fault.RetryAfter?.TotalSeconds);
        Assert.Equal("id", fault.RequestId);
        Assert.True(fault.IsTransient);
        Assert.DoesNotContain("Set-Cookie", fault.ResponseHeaders.Keys);
    }
}
