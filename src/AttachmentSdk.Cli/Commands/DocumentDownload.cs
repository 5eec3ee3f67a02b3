using System.Runtime.CompilerServices;
using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Downloads documents one after another. A failed download does not stop the others, unless the options say so.</summary>
internal sealed class DocumentDownload(KDocsClient client, string folder, DownloadOptions options, IProgress<DownloadProgress<string>>? progress)
{
    public async IAsyncEnumerable<DownloadResult<string>> RunAsync(IAsyncEnumerable<string> fileTokens, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var fileToken in fileTokens.WithCancellation(cancellationToken))
        {
            var result = await DownloadAsync(fileToken, cancellationToken);
            yield return result;
            if (result.Status == DownloadStatus.Failed && options.StopOnFailure)
            {
                yield break;
            }
        }
    }

    private async Task<DownloadResult<string>> DownloadAsync(string fileToken, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetDocument(fileToken).DownloadAsync(folder, options, progress, cancellationToken);
        }
        catch (DownloadException exception) when (exception is not DestinationException)
        {
            var status = exception.Code == DownloadErrorCode.NotFound ? DownloadStatus.NotFound : DownloadStatus.Failed;
            return new(fileToken, status, attempts: exception.Attempts, error: new DownloadError(exception.Code, exception.Message, exception));
        }
        catch (AttachmentApiException exception) when (exception is not (CredentialsRefusedException or KDocsTokenStoreException))
        {
            return new(fileToken, DownloadStatus.Failed, error: new DownloadError(exception is ApiUnreachableException ? CommandErrors.CodeOf(exception) : DownloadErrorCode.Api, exception.Message, exception));
        }
    }
}
