using System.Security.Cryptography;

namespace AttachmentSdk.Emulator.Tests;

public sealed class AttachmentEmulatorTests
{
    [Fact]
    public async Task EveryFile_DownloadedByItsLink_HasItsBytes()
    {
        await using var emulator = await AttachmentEmulator.StartAsync();

        foreach (var attachment in emulator.Attachments)
        {
            var link = await emulator.LinkAsync(attachment);
            AssertContent(attachment, await EmulatorClient.GetAsync(link.Url, link.Headers));
        }

        foreach (var picture in emulator.Pictures)
        {
            var reply = await EmulatorClient.GetAsync(await emulator.LinkAsync(picture));
            AssertContent(picture, reply.Status == 302 ? await EmulatorClient.GetAsync(reply.Headers["Location"]) : reply);
        }
    }

    [Theory]
    [InlineData("api/openapi/v2/attachment/downloadurl")]
    [InlineData("api/openapi/v2/attachment/downloadurls/")]
    [InlineData("")]
    [InlineData("ekuaibao/any.docx")]
    public async Task UnknownRoute_AtTheVendors_IsLoudNotFoundAndRecorded(string path)
    {
        await using var emulator = await AttachmentEmulator.StartAsync();

        var reply = await EmulatorClient.PostAsync($"{emulator.BaseAddress}{path}?secret=1", "{}");

        Assert.Equal(404, reply.Status);
        Assert.StartsWith($"The attachment emulator does not know POST /{path} at ", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
        Assert.Equal(EmulatorOperations.Unknown, Assert.Single(emulator.Requests).Operation);
    }

    [Fact]
    public async Task ApiCall_AtTheStorage_IsUnknown()
    {
        await using var emulator = await AttachmentEmulator.StartAsync();
        var url = emulator.DownloadUrls()
            .Replace(emulator.BaseAddress.Authority, emulator.StorageAddress.Authority, StringComparison.Ordinal);

        Assert.Equal(404, (await EmulatorClient.PostAsync(url, "[]")).Status);
    }

    [Fact]
    public async Task TwoEmulators_ShareNothing()
    {
        await using var first = await AttachmentEmulator.StartAsync();
        await using var second = await AttachmentEmulator.StartAsync();
        var url = second.DownloadUrls();

        first.RevokeAccessTokens();
        first.Faults.Add(new FaultRule(FaultKind.Status) { Status = 500, Times = null });

        Assert.Equal(200, (await EmulatorClient.PostAsync(url, "[]")).Status);
        Assert.Empty(first.Requests);
    }

    private static void AssertContent(EmulatedFile file, Reply reply)
    {
        Assert.True(reply.Status == 200, $"{file.FileName}: {reply.Status} {(reply.Status == 200 ? "" : reply.Text)}");
        Assert.Equal(file.Length, reply.Bytes.Length);
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(reply.Bytes)));
    }
}
