using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Tests.Conventions;

/// <summary>A client as a user's test replaces it. It is compiled a second time against the packages alone, by tests/PackageConsumer.</summary>
public sealed class UnreachableClient : EkuaibaoClient
{
    public override AttachmentCollection<AttachmentReference> Attachments { get; } = new UnreachableAttachments();
}

/// <summary>The operations of that client.</summary>
public sealed class UnreachableAttachments : AttachmentCollection<AttachmentReference>
{
    public override Task<DownloadResult<AttachmentReference>> DownloadAsync(
        AttachmentReference reference, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<AttachmentReference>>? progress = null, CancellationToken cancellationToken = default) =>
        throw new ApiUnreachableException("The API did not respond in time.", new TimeoutException()) { Attempts = 4 };

    public override IAsyncEnumerable<DownloadResult<AttachmentReference>> DownloadManyAsync(
        IEnumerable<AttachmentReference> references, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<AttachmentReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        var busy = new DownloadException(DownloadErrorCode.HttpStatus, "busy") { IsTransient = true, RetryAfter = TimeSpan.FromSeconds(5), RequestId = "r-1", EarlierAttempts = ["HTTP 503"] };
        var error = new DownloadError(busy.Code, busy.Message, busy);
        return references.Select(reference => new DownloadResult<AttachmentReference>(reference, DownloadStatus.Failed, error: error)).ToAsyncEnumerable();
    }
}
