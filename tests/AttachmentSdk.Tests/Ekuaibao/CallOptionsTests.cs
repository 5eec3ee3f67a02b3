using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Ekuaibao;

/// <summary>Options of one call in place of those of the client.</summary>
public sealed class CallOptionsTests : IDisposable
{
    private readonly StubHandler _api = new(_ => StubHandler.Text(HttpStatusCode.OK, """[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/whole","thumbUrl":"https://storage.example/thumb"}]"""));
    private readonly StubHandler _storage = new(_ => Whole(Bytes(1000)));
    private readonly TempFolder _folder = new();
    private readonly EkuaibaoClient _client;

    public CallOptionsTests() => _client = Vendors.Ekuaibao(_api, configure: options => (options.LinkExpiration, options.UserAgent) = (TimeSpan.FromSeconds(100), "Contoso/1"), storage: _storage);

    public void Dispose()
    {
        _client.Dispose();
        _api.Dispose();
        _storage.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Thumbnails_OfOneCall_AreItsOwnFiles()
    {
        var thumbnails = new DownloadOptions { UseThumbnails = true, LinkExpiration = TimeSpan.FromSeconds(7) };
        await _client.Attachments.DownloadManyAsync([Vendors.Attachment], _folder.FullPath).ListAsync();
        await _client.Attachments.DownloadManyAsync([Vendors.Attachment], _folder.FullPath, thumbnails).ListAsync();
        await _client.Attachments.DownloadAsync(Vendors.Attachment, Stream.Null, thumbnails);

        Assert.Equal(["/whole", "/thumb", "/thumb"], _storage.Requests.Select(request => new Uri(request.Target).AbsolutePath));
        Assert.All(_storage.Requests, request => Assert.StartsWith("Contoso/1 AttachmentSdk/", request.Header("User-Agent")!, StringComparison.Ordinal));
        Assert.Equal([100, 7, 7], _api.Requests.Select(request => (int)JArray.Parse(request.Body!)[0]["expiration"]!));
    }

    [Fact]
    public async Task Expiration_ThatTheVendorDoesNotTake_IsRefusedBeforeARequest()
    {
        var options = new DownloadOptions { LinkExpiration = TimeSpan.FromHours(1) };
        Assert.Throws<ArgumentOutOfRangeException>(() => { _client.Attachments.DownloadManyAsync([Vendors.Attachment], _folder.FullPath, options); });
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _client.Attachments.OpenReadAsync(Vendors.Attachment, options));
        Assert.Throws<ArgumentOutOfRangeException>(() => { _client.Forms.DownloadManyAsync([], _folder.FullPath, options); });
        Assert.Empty(_api.Requests);
    }

    [Fact]
    public async Task Rate_OfOneCall_CountsBesidesThatOfTheClient()
    {
        var clock = new TestTimeProvider { AutoAdvance = true };
        using var client = Vendors.Ekuaibao(_api, clock, options => options.MaxBytesPerSecond = 1 << 20, _storage);
        var start = clock.GetTimestamp();
        await client.Attachments.DownloadAsync(Vendors.Attachment, Stream.Null, new DownloadOptions { MaxBytesPerSecond = 1024 });
        Assert.InRange(clock.GetElapsedTime(start).TotalSeconds, 0.7, 3); // A quarter of a second's bytes come at once.
        Assert.Throws<ArgumentOutOfRangeException>(() => { client.Attachments.DownloadManyAsync([], _folder.FullPath, new DownloadOptions { MaxBytesPerSecond = 1023 }); });
    }
}
