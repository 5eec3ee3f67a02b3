using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Tests.ModelFactory;

/// <summary>A client as a user's test replaces it. It is compiled a second time against the packages alone, by tests/PackageConsumer.</summary>
public sealed class UnreachableClient : EkuaibaoClient
{
    public override AttachmentCollection<AttachmentReference> Attachments { get; } = new UnreachableAttachments();
}

/// <summary>The operations of that client.</summary>
public sealed class UnreachableAttachments : AttachmentCollection<AttachmentReference>
{
    public override Task<DownloadResult<AttachmentReference>> DownloadAsync(
        AttachmentReference reference, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        throw AttachmentSdkModelFactory.ApiUnreachableException(isTimeout: true, attempts: 4);

    public override IAsyncEnumerable<DownloadResult<AttachmentReference>> DownloadManyAsync(
        IEnumerable<AttachmentReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        var busy = AttachmentSdkModelFactory.DownloadException(DownloadErrorCode.HttpStatus, "busy", isTransient: true, retryAfter: TimeSpan.FromSeconds(5));
        var error = AttachmentSdkModelFactory.DownloadError(busy.Code, exception: busy);
        return references.Select(reference => AttachmentSdkModelFactory.DownloadResult(reference, error: error)).ToAsyncEnumerable();
    }
}
