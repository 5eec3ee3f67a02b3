using AttachmentSdk.Downloads;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Tests.KDocs;

public class KDocsClientTests
{
    [Fact]
    public async Task DownloadMany_EverySample_IsVerifiedAndASecondRunSkipsAll()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { ShuffleResponses = true });
        var pictures = vendors.Emulator.Pictures;
        var references = pictures.Select(EmulatedVendors.Reference).ToList();

        var results = await vendors.KDocs.GetDocument(vendors.Emulator.KDocsFileToken).Pictures.DownloadManyAsync(references, vendors.Folder.FullPath).ListAsync();

        Assert.Equal(references.Count, results.Count);
        Assert.All(results, result => Assert.Equal(pictures.Single(picture => picture.PicKey == result.Reference.PicKey).ReadContent(), File.ReadAllBytes(result.Path!)));

        var again = await vendors.KDocs.GetDocument(vendors.Emulator.KDocsFileToken).Pictures.DownloadManyAsync(references, vendors.Folder.FullPath).ListAsync();
        Assert.All(again, result => Assert.Equal(DownloadStatus.Skipped, result.Status));
        Assert.Equal(1, vendors.Calls(EmulatorOperations.KDocsRefreshToken));
    }

    [Fact]
    public async Task ResolveLinks_UnknownAndWrongTag_AreNotFound()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var real = EmulatedVendors.Reference(vendors.Emulator.Pictures[0]);
        var links = await vendors.KDocs.GetDocument(vendors.Emulator.KDocsFileToken).Pictures.ResolveLinksAsync([new("nobody", "attachment"), real, new(real.PicKey, "another")]).ListAsync();
        Assert.Equal([false, true, false], links.Select(link => link.IsFound));
    }

    [Fact]
    public async Task ResolveLinks_250References_AreThreeCalls()
    {
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, """{"code":0,"data":{"urls":[]}}"""));
        using var client = Vendors.KDocs(api);
        var links = await client.GetDocument("file").Pictures.ResolveLinksAsync(Enumerable.Range(0, 250).Select(number => new PictureReference($"{number}", "attachment"))).ListAsync();
        Assert.Equal(250, links.Count);
        Assert.Equal([100, 100, 50], api.Requests.Select(request => request.Body!.Split("pic_key").Length - 1));
    }

    [Fact]
    public async Task Link_WithoutAnEndOfItsOwn_LivesAsLongAsTheShortestKind()
    {
        var clock = new FakeTimeProvider();
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, """{"code":0,"data":{"urls":[{"pic_key":"key1","tag":"attachment","pic_url":"https://www.kdocs.cn/api/object/x"}]}}"""));
        using var client = Vendors.KDocs(api, clock);
        var link = (await client.GetDocument("file").Pictures.ResolveLinksAsync([Vendors.Picture]).ListAsync())[0].Link!;
        Assert.Equal(clock.GetUtcNow().AddMinutes(5), link.ExpiresAt);
        Assert.Equal("key1", link.FallbackFileName);
    }

    [Fact]
    public async Task Download_TokensRevoked_GetsANewOne()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        foreach (var picture in vendors.Emulator.Pictures.Take(2))
        {
            await vendors.KDocs.GetDocument(vendors.Emulator.KDocsFileToken).Pictures.DownloadAsync(EmulatedVendors.Reference(picture), vendors.Folder.FullPath);
            vendors.Emulator.RevokeAccessTokens();
        }

        Assert.Equal(2, vendors.Calls(EmulatorOperations.KDocsRefreshToken));
    }

    [Fact]
    public async Task Download_ToStream_HasThePicturesBytes()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        using var client = new KDocsClient(vendors.Emulator.BaseAddress, vendors.Emulator.KDocsAccessToken);
        using var stream = new MemoryStream();
        var picture = vendors.Emulator.Pictures[0];
        await client.GetDocument(vendors.Emulator.KDocsFileToken).Pictures.DownloadAsync(EmulatedVendors.Reference(picture), stream);
        Assert.Equal(picture.ReadContent(), stream.ToArray());
    }

    [Fact]
    public void FileToken_Empty_IsRefusedAtOnce()
    {
        using var api = new StubHandler();
        using var client = Vendors.KDocs(api);
        Assert.Throws<ArgumentException>(() => client.GetDocument("").Pictures.ResolveLinksAsync([Vendors.Picture]));
        Assert.Throws<ArgumentException>(() => client.GetDocument("").Pictures.DownloadManyAsync([Vendors.Picture], "folder"));
    }
}
