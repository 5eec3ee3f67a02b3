using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class StateFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OpenPart_WhileOthersRemoveTheEmptyFolder_Opens()
    {
        var remaining = 4;
        var workers = Enumerable.Range(0, remaining).Select(worker => Task.Run(() =>
        {
            try
            {
                var state = new StateFolder(_folder);
                for (var round = 0; round < 500; round++)
                {
                    state.OpenPart(ItemId.Of($"{worker}"), new DownloadOptions()).Dispose();
                    state.Leave();
                }
            }
            finally
            {
                Interlocked.Decrement(ref remaining);
            }
        }));
        var remover = Task.Run(() =>
        {
            while (Volatile.Read(ref remaining) > 0)
            {
                new StateFolder(_folder).Leave();
            }
        });
        await Task.WhenAll([.. workers, remover]);
        Assert.Empty(_folder.Files());
    }
}
