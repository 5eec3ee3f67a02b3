using System.Text.Json;
using AttachmentSdk.Emulator.Data;

namespace AttachmentSdk.Emulator.Tests.Data;

public sealed class SampleDataTests
{
    [Fact]
    public async Task Start_SameSeedTwice_SameFilesSecretsAndBytes()
    {
        await using var first = await StartAsync(40, seed: 7);
        await using var second = await StartAsync(40, seed: 7);

        Assert.Equal(Listing(first), Listing(second));
        Assert.Equal(first.AppSecurity, second.AppSecurity);
        Assert.Equal(first.AccessToken, second.AccessToken);
    }

    [Fact]
    public async Task Start_OtherSeed_OtherKeysAndBytesButTheVendorsExamples()
    {
        await using var first = await StartAsync(40, seed: 7);
        await using var second = await StartAsync(40, seed: 8);

        Assert.NotEqual(first.AppSecurity, second.AppSecurity);
        Assert.Equal(first.Attachments.Take(2).Select(file => file.Key), second.Attachments.Take(2).Select(file => file.Key));
        Assert.DoesNotContain(first.Attachments[2].Key, second.Attachments.Select(file => file.Key));
        Assert.NotEqual(first.Attachments[0].Sha256, second.Attachments[0].Sha256);
    }

    [Fact]
    public async Task Start_FortyFiles_EveryLinkKindSeveralTimesAndUnder25Megabytes()
    {
        await using var emulator = await StartAsync(40);

        var files = emulator.Attachments.Concat<EmulatedFile>(emulator.Pictures).ToList();

        Assert.Equal(40, files.Count);
        Assert.All(Enum.GetValues<LinkKind>(), kind => Assert.True(files.Count(file => file.LinkKind == kind) >= 5, kind.ToString()));
        Assert.All(new[] { "attachment", "local", "cloud" }, tag => Assert.True(emulator.Pictures.Count(picture => picture.Tag == tag) >= 3, tag));
        Assert.InRange(files.Sum(file => file.Length), 10_000_000, 25_000_000);
        Assert.Contains(files, file => file.Length == 0);
        Assert.Contains(files, file => file.Length == 1);
        Assert.Contains(files, file => file.Length > 5_000_000);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 2, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(1000, 667, 333)]
    public async Task Start_AnyNumber_ExactlyAsManyAndVendorsExamplesFirst(int files, int attachments, int pictures)
    {
        await using var emulator = await StartAsync(files);

        Assert.Equal(attachments, emulator.Attachments.Count);
        Assert.Equal(pictures, emulator.Pictures.Count);
        Assert.Equal("61sbwX3DEAgk00", emulator.Attachments[0].Id);
        Assert.Equal("136634573449", emulator.Attachments.ElementAtOrDefault(1)?.Id ?? "136634573449");
        Assert.Equal("ravXFmauNdDdDnapWimCvn", emulator.Pictures.Count == 0 ? "ravXFmauNdDdDnapWimCvn" : emulator.Pictures[0].PicKey);
    }

    [Fact]
    public async Task Attachments_IdsAndKeys_AreUniqueAndDriveKeysTellTheTruth()
    {
        await using var emulator = await StartAsync(300);

        Assert.Equal(emulator.Attachments.Count, emulator.Attachments.Select(file => file.Id).Distinct().Count());
        Assert.Equal(emulator.Attachments.Count, emulator.Attachments.Select(file => file.Key).Distinct().Count());
        foreach (var file in emulator.Attachments)
        {
            Assert.Equal(file.LinkKind == LinkKind.DingTalkDrive, file.Key.StartsWith("DP:", StringComparison.Ordinal));
            if (file.LinkKind == LinkKind.DingTalkDrive)
            {
                var key = JsonElement.Parse(file.Key[3..]);
                Assert.Equal(["fileId", "fileName", "fileSize", "fileType", "spaceId"], key.EnumerateObject().Select(member => member.Name));
                Assert.Equal(file.Length, key.GetProperty("fileSize").GetInt64());
                Assert.Equal(file.FileName, key.GetProperty("fileName").GetString());
                Assert.NotEqual(file.Id, key.GetProperty("fileId").GetString());
            }
        }
    }

    [Theory]
    [InlineData(@"..\..\evil.exe")]
    [InlineData("a/b.png")]
    [InlineData("CON.pdf")]
    [InlineData("结尾点和空格.txt. . ")]
    [InlineData("发票\u202Efdp.exe")]
    [InlineData("𠮷野家𠀀收据.png")]
    [InlineData("🧾 receipt 🎉.webp")]
    [InlineData("100% +#&=~;'@!(终稿).pdf")]
    [InlineData("bell\u0007 tab\t null\0 new\nline.csv")]
    public async Task Attachments_OfFortyFiles_HoldAwkwardName(string name)
    {
        await using var emulator = await StartAsync(40);

        Assert.Contains(emulator.Attachments, file => file.FileName == name);
    }

    [Fact]
    public async Task Attachments_OfFortyFiles_HoldSameNameTwiceAndOneTooLong()
    {
        await using var emulator = await StartAsync(40);

        var same = emulator.Attachments.Where(file => file.FileName == "同名.docx").ToList();
        Assert.True(same.Select(file => file.Sha256).Distinct().Count() >= 2);
        Assert.Contains(emulator.Attachments, file => System.Text.Encoding.UTF8.GetByteCount(file.FileName) > 255);
    }

    [Fact]
    public async Task LargeFile_IsLastAndReadableAnywhere()
    {
        const long Length = 100_000_001;
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 1, LargeFileLength = Length });
        var file = emulator.Attachments[^1];
        Assert.Equal(Length, file.Length);

        var url = (await emulator.LinkAsync(file)).Url;
        var reply = await EmulatorClient.GetAsync(url, ("Range", $"bytes={Length - 1003}-"), ("If-None-Match", "\"other\""));

        await using var stream = file.OpenRead();
        stream.Seek(-1003, SeekOrigin.End);
        var expected = new byte[1003];
        await stream.ReadExactlyAsync(expected);
        Assert.Equal(206, reply.Status);
        Assert.Equal(expected, reply.Bytes);
    }

    [Fact]
    public void ComputedContent_BeyondFourGigabytes_IsTheSameFromAnyOffset()
    {
        var content = new ComputedContent(10L << 30, 1);
        var (whole, part) = (new byte[100], new byte[50]);

        content.Read(5L << 30, whole);
        content.Read((5L << 30) + 13, part);

        Assert.Equal(whole[13..63], part);
    }

    private static Task<AttachmentEmulator> StartAsync(int files, int seed = 1) =>
        AttachmentEmulator.StartAsync(new EmulatorOptions { Files = files, Seed = seed });

    private static IEnumerable<string> Listing(AttachmentEmulator emulator) =>
    [
        .. emulator.Attachments.Select(file => $"{file.Id} {file.Key} {file.LinkKind} {file.Sha256}"),
        .. emulator.Pictures.Select(file => $"{file.FileToken} {file.PicKey} {file.Tag} {file.Sha256}"),
    ];
}
