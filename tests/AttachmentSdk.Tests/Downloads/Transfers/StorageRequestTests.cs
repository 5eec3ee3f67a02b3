using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class StorageRequestTests : IDisposable
{
    private static readonly byte[] File = Bytes(1000);
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("https://storage.example/other?x=%2F", true)]
    [InlineData("https://STORAGE.example:443/other", true)]
    [InlineData("/other", true)]
    [InlineData("other", true)]
    [InlineData("?again=1", true)]
    [InlineData("https://storage.example:8443/other", false)]
    [InlineData("https://storage.example.evil.example/other", false)]
    [InlineData("https://evil.example/other", false)]
    [InlineData("//evil.example/other", false)]
    public async Task Redirect_VendorHeaders_StayWithTheirOrigin(string location, bool areSent)
    {
        _engine.Storage.Enqueue(Redirect(location)).Enqueue(Whole(File));

        await _engine.DownloadAsync(Signed());

        var second = _engine.Storage.Requests[1];
        Assert.Equal(areSent ? "OSS id:c2ln=" : null, second.Header("Authorization"));
        Assert.Equal(areSent ? "Tue, 04 Jun 2024 02:36:44 GMT" : null, second.Header("x-oss-date"));
        Assert.Equal("identity", second.Header("Accept-Encoding"));
        Assert.Equal(File, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task Redirect_ThereAndBack_HeadersComeOnlyToTheFirstHost()
    {
        _engine.Storage.Enqueue(Redirect("https://other.example/a")).Enqueue(Redirect("https://storage.example/b")).Enqueue(Whole(File));
        await _engine.DownloadAsync(Signed());
        Assert.Equal([true, false, true], _engine.Storage.Requests.Select(request => request.Header("Authorization") is not null));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_EveryStatus_IsFollowedByGet(int status)
    {
        _engine.Storage.Enqueue(Redirect("https://other.example/a", status)).Enqueue(Whole(File));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(HttpMethod.Get, _engine.Storage.Requests[1].Method);
        Assert.Equal("https://other.example/a", _engine.Storage.Requests[1].Target);
    }

    [Fact]
    public async Task Redirect_AbsoluteLocation_GoesOutByteForByte()
    {
#if NETSTANDARD_LIBRARY
        const string Target = "https://other.example/%E4%B8%AD?token=x%2B+y;z&e=1"; // The framework's own parser removes dots before.
#else
        const string Target = "https://other.example/a%2Fb%7E/../%E4%B8%AD?token=x%2B+y;z&e=1";
#endif
        _engine.Storage.Enqueue(Redirect(Target)).Enqueue(Whole(File));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(Target, _engine.Storage.Requests[1].Target);
    }

    [Fact]
    public async Task Redirect_FiveHops_AreFollowed()
    {
        for (var hop = 1; hop <= 5; hop++)
        {
            _engine.Storage.Enqueue(Redirect($"https://storage.example/{hop}"));
        }

        _engine.Storage.Enqueue(Whole(File));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(6, _engine.Storage.Requests.Count);
    }

    [Fact]
    public async Task Redirect_Loop_IsRefusedAfterFiveHops()
    {
        using var engine = new Engine(_ => Redirect(Engine.Url));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link()));
        Assert.Equal(DownloadErrorCode.ForbiddenTarget, fault.Code);
        Assert.Contains("more than 5 times", fault.Message, StringComparison.Ordinal);
        Assert.Equal(6, engine.Storage.Requests.Count);
        Assert.Empty(engine.Folder.Files());
    }

    [Theory]
    [InlineData("http://storage.example/a", "from https to http")]
    [InlineData("http://127.0.0.1/a", "from https to http")]
    [InlineData("https://127.0.0.1/a", "private address")]
    [InlineData("https://localhost/a", "private address")]
    [InlineData("https://169.254.169.254/latest/meta-data", "private address")]
    [InlineData("https://[::1]/a", "private address")]
    [InlineData("file:///etc/passwd", "no http or https address")]
    [InlineData("ftp://storage.example/a", "no http or https address")]
    [InlineData("javascript:alert(1)", "no http or https address")]
    [InlineData("//host:99999/a", "no http or https address")]
    [InlineData("//[bad", "no http or https address")]
    [InlineData("//", "no http or https address")]
    public async Task Redirect_ForbiddenTarget_IsRefusedBeforeSending(string location, string reason)
    {
        _engine.Storage.Enqueue(Redirect(location));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link()));
        Assert.Equal(DownloadErrorCode.ForbiddenTarget, fault.Code);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Single(_engine.Storage.Requests);
    }

    [Fact]
    public async Task Redirect_WithoutLocation_IsAResponseLikeAnyOther()
    {
        _engine.Storage.Enqueue(Status(302));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link()));
        Assert.Equal(302, fault.StatusCode);
    }

    [Fact]
    public async Task Redirect_WhileItContinues_RangeGoesAlong()
    {
        _engine.Storage.Enqueue(Whole(File, 600, BodyEnd.Breaks)).Enqueue(Redirect("https://other.example/a")).Enqueue(Part(File, 600));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal("bytes=600-", _engine.Storage.Requests[2].Header("Range"));
        Assert.Equal(File, _engine.Read("a.bin"));
    }

    private static DownloadLink Signed() => new(Engine.Url)
    {
        FileName = "a.bin",
        Headers = new Dictionary<string, string> { ["Authorization"] = "OSS id:c2ln=", ["x-oss-date"] = "Tue, 04 Jun 2024 02:36:44 GMT" },
    };
}
