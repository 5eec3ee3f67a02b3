using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.ModelFactory;

public class UnreachableClientTests
{
    [Fact]
    public async Task Caller_OfAReplacedClient_CanDecideToTryLater()
    {
        using EkuaibaoClient client = new UnreachableClient();
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => client.Attachments.DownloadAsync(Vendors.Attachment, "folder"));
        Assert.True(fault is AttachmentException { IsTransient: true, Attempts: 4 });
    }

    [Fact]
    public async Task Batch_OfAReplacedClient_HasFailedItems()
    {
        using EkuaibaoClient client = new UnreachableClient();
        var result = Assert.Single(await client.Attachments.DownloadManyAsync([Vendors.Attachment], "folder").ListAsync());
        Assert.Equal((DownloadStatus.Failed, "HttpStatus: busy"), (result.Status, result.Error!.ToString()));
        Assert.True(result.Error.Exception is AttachmentException { IsTransient: true, RetryAfter.TotalSeconds: 5 });
    }
}
