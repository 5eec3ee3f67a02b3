using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Errors;

/// <summary>Whatever a handler of the application throws, it is an error of the item or of the call, and no batch ends.</summary>
public class HandlerExceptionTests
{
    private const string Links = """[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/a?Signature=secret"}]""";

    public static TheoryData<Exception> Exceptions => [new InvalidOperationException("secret"), new TimeoutException("secret"), new FormatException("secret")];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task Storage_AnyException_IsATransientErrorOfTheItem(Exception exception)
    {
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, Links));
        using var storage = new StubHandler(_ => throw exception);
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, storage: storage);
        var error = Assert.Single(await client.Attachments.DownloadManyAsync([Vendors.Attachment], folder).ListAsync()).Error!;
        Assert.Equal((DownloadErrorCode.Network, true), (error.Code, Assert.IsType<DownloadException>(error.Exception).IsTransient));
        Assert.Equal($"The download failed: a handler of the application threw {exception.GetType().Name}.", error.Message);
        Assert.Equal(6, storage.Requests.Count);
    }

    [Fact]
    public async Task Storage_ExceptionOfABody_IsATransientErrorOfTheItem()
    {
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, Links));
        using var storage = new StubHandler(_ => new HttpResponseMessage { Content = new ScriptedContent([1], beforeRead: () => throw new FormatException("secret")) });
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, storage: storage);
        var error = Assert.Single(await client.Attachments.DownloadManyAsync([Vendors.Attachment], folder).ListAsync()).Error!;
        Assert.Equal((DownloadErrorCode.Network, "The download failed: a handler of the application threw FormatException."), (error.Code, error.Message));
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task Api_AnyException_IsRetriedAndThenATransientError(Exception exception)
    {
        using var api = new StubHandler(_ => throw exception);
        using var client = Vendors.Ekuaibao(api);
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(client.ResolveOneAsync);
        Assert.Equal((true, 4), (fault.IsTransient, api.Requests.Count));
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }
}
