using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class RequestIdTests : IDisposable
{
    private static readonly DownloadOptions Once = new() { MaxRetries = 0 };

    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("x-oss-request-id")]
    [InlineData("x-kss-request-id")]
    [InlineData("x-reqid")]
    [InlineData("X-Request-Id")]
    public async Task Storage_Refuses_ItsIdIsKept(string header) => Assert.Equal("id-1", (await FailAsync(WithId(Status(403), header))).RequestId);

    [Fact]
    public async Task Body_BreaksOff_ItsIdIsKept()
    {
        var fault = await FailAsync(WithId(Whole(Bytes(1000), sent: 10, end: BodyEnd.Breaks)));
        Assert.Equal((DownloadErrorCode.Network, "id-1"), (fault.Code, fault.RequestId));
    }

    [Fact]
    public async Task Storage_LastRequestWithoutResponse_TheIdOfTheOneBeforeIsNotTaken()
    {
        _engine.Storage.Enqueue(WithId(Status(503))).Enqueue(new HttpRequestException("reset"));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 1 }));
        Assert.Equal((2, null), (fault.Attempts, fault.RequestId));
    }

    private static HttpResponseMessage WithId(HttpResponseMessage response, string header = "x-oss-request-id")
    {
        response.Headers.Add(header, "id-1");
        return response;
    }

    private Task<DownloadException> FailAsync(HttpResponseMessage response)
    {
        _engine.Storage.Enqueue(response);
        return Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), Once));
    }
}
