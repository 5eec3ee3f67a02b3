using System.Net;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Http;

public class ApiRequestTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Fact]
    public async Task Call_RepeatedInVain_ListsWhatEachAttemptEndedWith()
    {
        using var api = new StubHandler()
            .Enqueue(HttpStatusCode.ServiceUnavailable, "服务繁忙 https://app.ekuaibao.com/x?accessToken=secret", "text/plain")
            .Enqueue(new HttpRequestException("reset"))
            .Enqueue(HttpStatusCode.BadRequest, """{"code":7,"message":"bad"}""");
        using var client = Vendors.Ekuaibao(api, _clock);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal((3, "7"), (fault.Attempts, fault.VendorCode));
        Assert.Equal(["HTTP 503: 服务繁忙 https://app.ekuaibao.com/***", "The vendor's API could not be reached: the connection broke off."], fault.EarlierAttempts);
    }

    [Fact]
    public async Task Call_ThatFailsAtOnce_HasOneAttemptAndNoneBefore()
    {
        using var api = new StubHandler().Enqueue(HttpStatusCode.BadRequest, "");
        using var client = Vendors.Ekuaibao(api, _clock);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal(1, fault.Attempts);
        Assert.Empty(fault.EarlierAttempts);
    }

    [Fact]
    public async Task Call_RepeatedWithARenewedToken_CountsBoth()
    {
        using var api = new StubHandler(request => request.Target.Contains("getAccessToken", StringComparison.Ordinal)
            ? StubHandler.Text(HttpStatusCode.OK, $$$"""{"value":{"accessToken":"t{{{Guid.NewGuid()}}}"}}""")
            : StubHandler.Text(HttpStatusCode.Forbidden, "未授权", "text/plain"));
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        var fault = await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        Assert.Equal(2, fault.Attempts);
        Assert.Equal(["HTTP 403: 未授权"], fault.EarlierAttempts);
    }

    [Fact]
    public async Task Failure_InsideStatus200_KnowsAttemptsAndRequestId()
    {
        using var api = new StubHandler().Enqueue(HttpStatusCode.ServiceUnavailable, "").Enqueue(WithId("""{"code":10003,"message":"no"}"""));
        using var client = Vendors.KDocs(api, _clock);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal((2, "request-7", "10003"), (fault.Attempts, fault.RequestId, fault.VendorCode));
    }

    [Fact]
    public async Task Response_WithoutWhatWasAskedFor_KnowsAttemptsAndRequestId()
    {
        using var api = new StubHandler().Enqueue(WithId("""{"value":{"fileId":"ID"}}"""));
        using var client = Vendors.Ekuaibao(api, _clock);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(() => client.UploadAsync(new MemoryStream([1]), "a"));
        Assert.Equal((1, "request-7"), (fault.Attempts, fault.RequestId));
    }

    [Fact]
    public async Task Response_WithAnImpossibleCharset_IsRepeatedAllTheSame()
    {
        var busy = StubHandler.Text(HttpStatusCode.ServiceUnavailable, "");
        busy.Content.Headers.ContentType!.CharSet = "no-such-charset";
        using var api = new StubHandler().Enqueue(busy).Enqueue(HttpStatusCode.OK, "[]");
        using var client = Vendors.Ekuaibao(api, _clock);
        await client.ResolveOneAsync();
        Assert.Equal(2, api.Requests.Count);
    }

    private static HttpResponseMessage WithId(string body)
    {
        var response = StubHandler.Text(HttpStatusCode.OK, body);
        response.Headers.Add("x-request-id", "request-7");
        return response;
    }
}
