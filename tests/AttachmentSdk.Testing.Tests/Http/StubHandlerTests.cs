using System.Net;
using System.Text;

namespace AttachmentSdk.Testing.Tests.Http;

public sealed class StubHandlerTests : IDisposable
{
    private readonly StubHandler _handler = new();
    private readonly HttpClient _client;

    public StubHandlerTests() => _client = new HttpClient(_handler, disposeHandler: false);

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public async Task Send_Queue_AnswersInOrderAndKeepsTheRequests()
    {
        _handler.Enqueue(HttpStatusCode.OK, "{}").Enqueue(new HttpResponseMessage(HttpStatusCode.Forbidden));
        using var body = new StringContent("附件");

        using var first = await _client.PostAsync(new Uri("https://example.com/a"), body);
        using var second = await _client.GetAsync(new Uri("https://example.com/b"));

        Assert.Equal("{}", await first.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, second.StatusCode);
        Assert.Equal(["POST https://example.com/a", "GET https://example.com/b"], _handler.Requests.Select(r => $"{r.Method} {r.Target}"));
        Assert.Equal(["附件", null], _handler.Requests.Select(r => r.Body));
        Assert.Equal("6", _handler.Requests[0].Header("content-length"));
        Assert.Null(_handler.Requests[1].Header("content-length"));
    }

    [Fact]
    public async Task Send_NoAnswerLeft_FailsWithTheRequest()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _client.GetAsync(new Uri("https://example.com/x")));
        Assert.Contains("GET https://example.com/x", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_EnqueuedFailure_Throws()
    {
        _handler.Enqueue(new HttpRequestException("refused"));
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => _client.GetAsync(new Uri("https://example.com/x")));
        Assert.Equal("refused", failure.Message);
    }

    [Fact]
    public async Task Send_Function_AnswersEveryRequest()
    {
        using var handler = new StubHandler(request => StubHandler.Text(HttpStatusCode.OK, request.Target, "text/plain"));
        using var client = new HttpClient(handler);
        Assert.Equal("https://example.com/1", await client.GetStringAsync(new Uri("https://example.com/1#part")));
        Assert.Equal("https://example.com/2", await client.GetStringAsync(new Uri("https://example.com/2")));
    }

    [Fact]
    public async Task Send_RawUrl_IsRecordedByteForByte()
    {
        _handler.Enqueue(HttpStatusCode.OK, "");
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        Assert.True(Uri.TryCreate("https://example.com/a%2Fb/%7e/../c?Signature=a%2b%3D", options, out var uri));
        using var response = await _client.GetAsync(uri);
        Assert.Equal("https://example.com/a%2Fb/%7e/../c?Signature=a%2b%3D", Assert.Single(_handler.Requests).Target);
    }

    [Fact]
    public async Task Send_Cancelled_IsNotRecorded()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "https://example.com/");
        using var invoker = new HttpMessageInvoker(_handler, disposeHandler: false);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoker.SendAsync(message, new CancellationToken(canceled: true)));
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task Describe_Request_ShowsEverythingThatIsSent()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://example.com/api/v1/附件?accessToken=test%20token&x=1");
        message.Headers.TryAddWithoutValidation("x-oss-date", "Mon, 01 Jan 2026 00:00:00 GMT");
        message.Headers.Add("Accept", ["application/json", "text/plain"]);
        message.Content = new StringContent("{\n  \"a\": 1\n}", Encoding.UTF8, "application/json");
        await Verifier.Verify(await RequestText.DescribeAsync(message));
    }
}
