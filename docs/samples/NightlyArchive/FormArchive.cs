using AttachmentSdk.Ekuaibao;
using Microsoft.Extensions.Options;

namespace NightlyArchive;

/// <summary>Downloads the files of new forms, and remembers which forms are complete.</summary>
internal sealed class FormArchive(EkuaibaoClient client, INewForms newForms, ArchiveState state, IOptions<ArchiveOptions> options, TimeProvider clock, ILogger<FormArchive> logger)
{
    public async Task<ArchiveResult> RunAsync(CancellationToken cancellationToken)
    {
        using var activity = ArchiveTelemetry.Source.StartActivity("NightlyArchive.Run");
        var codes = await newForms.ReadCodesAsync(cancellationToken);
        var completed = await state.ReadAsync(cancellationToken);

        // What is not asked for any more need not be remembered, so that the state does not grow for ever.
        foreach (var forgotten in completed.Keys.Except(codes, StringComparer.Ordinal).ToList())
        {
            completed.Remove(forgotten);
        }

        var result = new ArchiveResult(0, completed.Count, 0);
        foreach (var code in codes.Where(code => !completed.ContainsKey(code)))
        {
            if (!await ArchiveAsync(code, cancellationToken))
            {
                result = result with { Unfinished = result.Unfinished + 1 };
                continue;
            }

            // After each form, so that a crash costs one form's calls; its files are skipped or continued all the same.
            completed[code] = clock.GetUtcNow();
            await state.WriteAsync(completed, cancellationToken);
            result = result with { Completed = result.Completed + 1 };
        }

        logger.Ended(result.Completed, result.Skipped, result.Unfinished);
        return result;
    }

    // One form at a time, eight of its files at once. By code it is two calls or three a form, so mind your quota.
    private async Task<bool> ArchiveAsync(string code, CancellationToken cancellationToken)
    {
        var (files, missing) = (0, 0);
        await foreach (var result in client.Forms.DownloadAllByCodeAsync([code], options.Value.Folder, cancellationToken: cancellationToken))
        {
            files++;
            if (!result.IsSuccess)
            {
                missing++;
                logger.Missing(result.Reference, result.Error);
            }
        }

        if (missing > 0)
        {
            return false;
        }

        logger.Complete(code, files);
        return true;
    }
}
