using System.Net.Sockets;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Errors;

public class ApiUnreachableExceptionTests
{
    private const string Refused = "The vendor's API could not be reached: the host refused the connection.";

    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Fact]
    public async Task Api_RefusesTheConnection_SaysSoWithoutTheUrl()
    {
        using var api = Unreachable();
        using var client = Vendors.Ekuaibao(api, _clock);
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(client.ResolveOneAsync);
        Assert.Equal(Refused, fault.Message);
        Assert.Equal((0, true, false, null, null), (fault.ResponseStatusCode, fault.IsTransient, fault.IsTimeout, fault.VendorCode, fault.RetryAfter));
        Assert.IsType<HttpRequestException>(fault.InnerException);
        Assert.Equal(4, fault.Attempts);
        Assert.Equal([Refused, Refused, Refused], fault.EarlierAttempts);
    }

    [Fact]
    public async Task EveryWayToTheApi_OfBothVendors_ThrowsIt()
    {
        using var api = Unreachable();
        using var ekuaibao = Vendors.EkuaibaoWithKey(api, _clock);
        using var kdocs = Vendors.KDocsWithRefreshToken(api, _clock);
        using var lookup = new EkuaibaoAddresses(new EkuaibaoClientOptions { ApiHandler = api, TimeProvider = _clock });
        using var authorization = new KDocsAuthorization(new KDocsClientOptions { AppId = "app", AppKey = "key", ApiHandler = api, TimeProvider = _clock });
        await Assert.ThrowsAsync<ApiUnreachableException>(() => ekuaibao.Attachments.DownloadAsync(Vendors.Attachment, new MemoryStream()));
        await Assert.ThrowsAsync<ApiUnreachableException>(() => ekuaibao.Attachments.OpenReadAsync(Vendors.Attachment));
        await Assert.ThrowsAsync<ApiUnreachableException>(() => ekuaibao.UploadAsync(new MemoryStream([1]), "a"));
        await Assert.ThrowsAsync<ApiUnreachableException>(() => ekuaibao.Api.GetFormByCodeAsync("B1"));
        await Assert.ThrowsAsync<ApiUnreachableException>(() => kdocs.GetDocument("file").GetSheetsAsync());
        await Assert.ThrowsAsync<ApiUnreachableException>(() => kdocs.GetDocument("file").DownloadAsync(new MemoryStream()));
        await Assert.ThrowsAsync<ApiUnreachableException>(() => lookup.FindAsync("corp"));
        await Assert.ThrowsAsync<ApiUnreachableException>(() => authorization.ExchangeCodeAsync("code"));
    }

    [Fact]
    public async Task Items_OfABatch_HaveItAsTheirError()
    {
        using var api = Unreachable();
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, _clock);
        var result = Assert.Single(await client.Attachments.DownloadManyAsync([Vendors.Attachment], folder).ListAsync());
        Assert.Equal((DownloadErrorCode.Network, Refused), (result.Error!.Code, result.Error.Message));
        Assert.True(result.Error.Exception is AttachmentException { IsTransient: true, Attempts: 4 });
    }

    [Fact]
    public async Task Transport_GivesUpConnecting_IsATimeoutAndNoCancellation()
    {
        using var api = new StubHandler(_ => throw new TaskCanceledException("slow", new TimeoutException()));
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, _clock);
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(client.ResolveOneAsync);
        Assert.Equal((true, 4), (fault.IsTimeout, fault.Attempts));
        var result = Assert.Single(await client.Attachments.DownloadManyAsync([Vendors.Attachment], folder).ListAsync());
        Assert.Equal(DownloadErrorCode.Timeout, result.Error!.Code);
    }

    [Fact]
    public async Task Caller_CancelsAndTheConnectionBreaks_IsACancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var api = new StubHandler(_ =>
        {
            cancellation.Cancel();
            throw new HttpRequestException("reset");
        });
        using var client = Vendors.Ekuaibao(api, _clock);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Attachments.ResolveLinksAsync([Vendors.Attachment], cancellation.Token).ListAsync());
    }

    private static StubHandler Unreachable() =>
        new(request => throw new HttpRequestException($"{request.Target} refused", new SocketException((int)SocketError.ConnectionRefused)));
}
