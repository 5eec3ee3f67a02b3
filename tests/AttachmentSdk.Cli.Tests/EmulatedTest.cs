using System.Security.Cryptography;
using AttachmentSdk.Emulator;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Tests;

/// <summary>Runs the tool against an emulator of its own.</summary>
public abstract class EmulatedTest : ToolTest, IAsyncLifetime
{
    private protected AttachmentEmulator Emulator { get; private set; } = null!;

    private protected virtual int Files => 12;

    public async Task InitializeAsync()
    {
        Emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = Files, Clock = Clock });
        Variables["EKUAIBAO_BASE_URL"] = Emulator.BaseAddress.AbsoluteUri;
        Variables["EKUAIBAO_APP_KEY"] = Emulator.AppKey;
        Variables["EKUAIBAO_APP_SECURITY"] = Emulator.AppSecurity;
        Variables["KDOCS_BASE_URL"] = Emulator.BaseAddress.AbsoluteUri;
        Variables["KDOCS_ACCESS_TOKEN"] = Emulator.KDocsAccessToken;
    }

    public async Task DisposeAsync() => await Emulator.DisposeAsync();

    private protected static string Line(EmulatedAttachment attachment) => JsonConvert.SerializeObject(new { id = attachment.Id, key = attachment.Key });

    private protected static string Line(EmulatedPicture picture) => JsonConvert.SerializeObject(new { pic_key = picture.PicKey, tag = picture.Tag });

    /// <summary>Writes all ekuaibao attachments as JSON lines.</summary>
    private protected string WriteAttachments() => Write("list.jsonl", string.Join('\n', Emulator.Attachments.Select(Line)) + "\n");

    private protected string WritePictures() => Write("pictures.jsonl", string.Join('\n', Emulator.Pictures.Select(Line)));

    private protected void AssertDownloaded(string path, EmulatedFile file) => Assert.Equal(file.ReadContent(), File.ReadAllBytes(Folder.Combine(path)));

    /// <summary>All files below a folder, by their paths from there.</summary>
    private protected IReadOnlyList<string> Tree(string folder) =>
    [
        .. Directory.GetFiles(Folder.Combine(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder.Combine(folder), path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(".attachments/manifest", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private protected IReadOnlyList<string> Hashes(string folder) =>
        [.. Tree(folder).Select(path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder.Combine(folder), path)))))];
}
