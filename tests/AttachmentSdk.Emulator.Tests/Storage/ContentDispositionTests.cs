using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.Tests.Storage;

public sealed class ContentDispositionTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "attachment; filename=\"简介 1.docx\"")]
    [InlineData(2, "attachment; filename=\"简介 1.docx\"; filename*=UTF-8''%E7%AE%80%E4%BB%8B%201.docx")]
    [InlineData(3, "attachment; filename*=UTF-8''%E7%AE%80%E4%BB%8B%201.docx")]
    public void Of_Name_IsNoneRawBothOrEncoded(ulong seed, string? expected) =>
        Assert.Equal(expected, ContentDisposition.Of("简介 1.docx", seed));

    [Theory]
    [InlineData("a\nb", "a%0Ab")]
    [InlineData("a\"b", "a%22b")]
    [InlineData("a\\b", "a%5Cb")]
    public void Of_NameThatCantBeRaw_IsEncodedOnly(string name, string encoded) =>
        Assert.Equal($"attachment; filename*=UTF-8''{encoded}", ContentDisposition.Of(name, 1));

    [Fact]
    public async Task Get_RawName_ArrivesAsUtf8()
    {
        await using var emulator = await AttachmentEmulator.StartAsync();
        var dispositions = new List<string>();
        foreach (var file in emulator.Attachments.Where(file => file.LinkKind == LinkKind.OssSignedUrl))
        {
            var reply = await EmulatorClient.GetAsync((await emulator.LinkAsync(file)).Url);
            dispositions.Add(reply.Headers.GetValueOrDefault("Content-Disposition", ""));
        }

        Assert.Contains("", dispositions);
        Assert.Contains(dispositions, value => value.Contains("filename=\"", StringComparison.Ordinal) && value.Any(c => c > 0x2FFF));
        Assert.Contains(dispositions, value => value.Contains("filename*=UTF-8''", StringComparison.Ordinal));
    }
}
