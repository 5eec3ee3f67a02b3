using System.Security.Cryptography;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests;

/// <summary>Both clients at the vendors' own addresses, with an emulator that has no port as their transport.</summary>
public sealed class InProcessEmulatorTests : IAsyncLifetime
{
    private readonly AttachmentEmulator _emulator = AttachmentEmulator.Create();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Ekuaibao_EveryAttachment_IsDownloadedThroughFaults()
    {
        using var folder = new TempFolder();
        _emulator.Faults.Add(new FaultRule(FaultKind.Reset) { Operation = "storage.*", Times = 2, AfterBytes = 100 });
        _emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { Operation = "storage.*", Times = 2 });
        _emulator.Faults.Add(new FaultRule(FaultKind.Redirect) { Operation = "storage.*", Times = 2 });
        _emulator.Faults.Add(new FaultRule(FaultKind.Reset) { Operation = "ekuaibao.*" });
        using var client = new EkuaibaoClient(new EkuaibaoClientOptions
        {
            AppKey = _emulator.AppKey,
            AppSecurity = _emulator.AppSecurity,
            ApiHandler = _emulator.CreateHandler(),
            StorageHandler = _emulator.CreateHandler(),
            TimeProvider = new TestTimeProvider { AutoAdvance = true },
        });
        var references = _emulator.Attachments.Select(EmulatedVendors.Reference);

        var results = await client.Attachments.DownloadManyAsync(references, folder.FullPath).ListAsync();

        Assert.Equal(_emulator.Attachments.Count, results.Count);
        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.All(results, result => Assert.Equal(Expected(result.Reference.Id), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(result.Path!)))));
        Assert.Contains(_emulator.Requests, request => request.Origin == new Uri("https://app.ekuaibao.com/"));
    }

    [Fact]
    public async Task KDocs_EveryPictureAndTheDocument_AreDownloaded()
    {
        using var folder = new TempFolder();
        using var client = new KDocsClient(new KDocsClientOptions
        {
            AccessToken = _emulator.KDocsAccessToken,
            ApiHandler = _emulator.CreateHandler(),
            StorageHandler = _emulator.CreateHandler(),
        });

        var results = await client.GetDocument(_emulator.KDocsFileToken).Pictures.DownloadAllAsync(folder.FullPath).ListAsync();
        using var document = new MemoryStream();
        await client.GetDocument(_emulator.KDocsFileToken).DownloadAsync(document);

        Assert.Equal(_emulator.SheetPictures.Count, results.Count);
        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.Equal(_emulator.Document.ReadContent(), document.ToArray());
    }

    private string Expected(string id) => _emulator.Attachments.Single(attachment => attachment.Id == id).Sha256;
}
