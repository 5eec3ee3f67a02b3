using System.Diagnostics;
using AttachmentSdk.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AttachmentSdk.Downloads.Progress;

/// <summary>What became of an item, in the words of logs and meters.</summary>
internal static class Outcome
{
    private static readonly string[] Statuses = [.. typeof(DownloadStatus).GetEnumNames().Select(SnakeCase)];
    private static readonly string[] Codes = [.. typeof(DownloadErrorCode).GetEnumNames().Select(SnakeCase)];

    public static TagList TagsOf<TReference>(DownloadResult<TReference> result, Telemetry telemetry)
    {
        var tags = new TagList { telemetry.Vendor, { AttributeNames.DownloadStatus, Statuses[(int)result.Status] } };
        if (result.Error is { } error)
        {
            tags.Add(AttributeNames.ErrorType, NameOf(error.Code));
        }

        return tags;
    }

    public static void Log<TReference>(DownloadResult<TReference> result, ILogger logger)
    {
        switch (result.Status)
        {
            case DownloadStatus.Downloaded:
                DownloadMessages.Downloaded(logger, result.Reference, result.Path ?? "a stream", result.Bytes, result.Attempts);
                break;
            case DownloadStatus.Skipped:
                DownloadMessages.Skipped(logger, result.Reference, result.Path);
                break;
            case DownloadStatus.NotFound:
                DownloadMessages.NotFound(logger, result.Reference, result.Error?.Message);
                break;
            default:
                DownloadMessages.Failed(logger, result.Reference, result.Error?.Code, result.Attempts, result.Error?.Message);
                break;
        }
    }

    public static string NameOf(DownloadErrorCode code) => Codes[(int)code];

    private static string SnakeCase(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) ? (index == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
