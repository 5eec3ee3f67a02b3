using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;

namespace NightlyArchive;

internal static partial class ArchiveMessages
{
    [LoggerMessage(1, LogLevel.Information, "{Code} is complete: {Files} files")]
    public static partial void Complete(this ILogger logger, string code, int files);

    [LoggerMessage(2, LogLevel.Warning, "Missing: {File}: {Error}")]
    public static partial void Missing(this ILogger logger, FormAttachment file, DownloadError? error);

    [LoggerMessage(3, LogLevel.Information, "Forms: {Completed} completed, {Skipped} completed earlier, {Unfinished} to be continued")]
    public static partial void Ended(this ILogger logger, int completed, int skipped, int unfinished);

    [LoggerMessage(4, LogLevel.Error, "The run ended early, and the next one goes on: {Reason}")]
    public static partial void EndedEarly(this ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Information, "The next run begins at {Due:yyyy-MM-dd HH:mm zzz}")]
    public static partial void Waiting(this ILogger logger, DateTimeOffset due);
}
