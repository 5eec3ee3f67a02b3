using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;

namespace Library;

/// <summary>What a service that archives forms is made of.</summary>
public sealed class Archive(EkuaibaoClient client)
{
    public async Task<int> StoreAsync(IEnumerable<string> codes, string folder, CancellationToken cancellationToken)
    {
        var failed = 0;
        await foreach (var result in client.Forms.DownloadAllByCodeAsync(codes, folder, new DownloadOptions { StopOnFailure = false }, cancellationToken: cancellationToken))
        {
            failed += result.IsSuccess ? 0 : 1;
        }

        return failed;
    }
}
