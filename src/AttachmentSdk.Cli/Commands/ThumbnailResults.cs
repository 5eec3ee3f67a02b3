using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Adds the likely cause to the errors of thumbnails that the storage refused to create, because its response does not state it.</summary>
internal static class ThumbnailResults
{
    private const string Reason = "The file may have no thumbnail: there are thumbnails of images only. Download it without --thumbnails.";

    public static IAsyncEnumerable<DownloadResult<TReference>> ExplainThumbnails<TReference>(this IAsyncEnumerable<DownloadResult<TReference>> results) => results.Select(result =>
        result.Error is { Code: DownloadErrorCode.HttpStatus } error
            ? new DownloadResult<TReference>(result.Reference, result.Status, result.Path, result.Length, result.Attempts, new DownloadError(error.Code, $"{error.Message} {Reason}", error.Exception))
            : result);
}
