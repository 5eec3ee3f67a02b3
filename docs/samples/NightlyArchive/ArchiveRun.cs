using AttachmentSdk;

namespace NightlyArchive;

/// <summary>One run whose failure is logged and not thrown, so that the next night's comes all the same.</summary>
internal sealed class ArchiveRun(FormArchive archive, ILogger<ArchiveRun> logger)
{
    /// <returns>Whether every form is complete.</returns>
    public async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await archive.RunAsync(cancellationToken)).Unfinished == 0;
        }
        catch (Exception exception) when (exception is AttachmentException or IOException or UnauthorizedAccessException)
        {
            logger.EndedEarly(exception.Message);
            return false;
        }
    }
}
