using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class FolderFlushTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_ManyAtOnceInSeveralFolders_AllEnd()
    {
        var flush = new FolderFlush();
        var folders = Enumerable.Range(0, 4).Select(number => Directory.CreateDirectory(_folder.Combine($"{number}")).FullName).ToArray();
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), async (number, _) => await flush.RunAsync(folders[number % folders.Length]));
        await flush.RunAsync(folders[0]);
    }

    [Fact]
    public async Task Run_WhileAnotherIsWaiting_SharesIt()
    {
        var flush = new FolderFlush();
        var tasks = Enumerable.Range(0, 1_000).Select(_ => flush.RunAsync(_folder)).ToList();
        await Task.WhenAll(tasks);
        Assert.True(tasks.Distinct().Count() < tasks.Count);
    }
}
