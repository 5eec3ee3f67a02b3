using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Tests.Killing;

/// <summary>Processes that have one KDocs refresh token in one token store.</summary>
[Collection(nameof(KillTests))]
public sealed class SharedTokensTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 4 });
        await File.WriteAllLinesAsync(_folder.Combine("list.jsonl"), _emulator.Pictures.Select(picture => JsonConvert.SerializeObject(new { pic_key = picture.PicKey, tag = picture.Tag })));
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Processes_WithAnExpiredToken_RefreshItOnce()
    {
        await new FileKDocsTokenStore(_folder.Combine("tokens.json")).TryReplaceAsync(null, new KDocsTokens("expired", _emulator.KDocsRefreshToken, DateTimeOffset.UtcNow));

        var tools = Enumerable.Range(0, 4).Select(_ => Start()).ToList();
        foreach (var tool in tools)
        {
            var (exitCode, output, _) = await tool.EndAsync();

            Assert.Equal((0, _emulator.Pictures.Count), (exitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
            tool.Dispose();
        }

        Assert.Single(_emulator.Requests.Of(EmulatorOperations.KDocsRefreshToken));
    }

    private ToolProcess Start() => ToolProcess.Start(
        new Dictionary<string, string>
        {
            ["KDOCS_BASE_URL"] = _emulator.BaseAddress.AbsoluteUri,
            ["KDOCS_APP_ID"] = _emulator.KDocsAppId,
            ["KDOCS_APP_KEY"] = _emulator.KDocsAppKey,
            ["KDOCS_TOKEN_STORE"] = _folder.Combine("tokens.json"),
        },
        _folder,
        ["kdocs", "urls", "--file-token", _emulator.KDocsFileToken, "--from", "list.jsonl"]);
}
