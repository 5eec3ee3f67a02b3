using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Ekuaibao;

public class EkuaibaoClientTests
{
    [Fact]
    public async Task DownloadMany_VendorExample_GivesItsTwoFiles()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var references = JArray.Parse(Repository.Fixture("ekuaibao/downloadurls.request.json"))
            .Select(item => new AttachmentReference(item.Value<string>("id")!, item.Value<string>("key")!)).ToList();

        var results = await vendors.Ekuaibao.Attachments.DownloadManyAsync(references, vendors.Folder.FullPath).ListAsync();

        Assert.Equal(["128163bbba83.jpg", "kotlin简介.docx"], vendors.Folder.Files());
        Assert.All(results, result => Assert.Equal(vendors.Of(result.Reference).ReadContent(), File.ReadAllBytes(result.Path!)));
        Assert.Equal(2985928, results.Single(result => result.Path!.EndsWith("jpg", StringComparison.Ordinal)).Length);
        Assert.Equal(1, vendors.Calls(EmulatorOperations.EkuaibaoAccessToken));
        Assert.Equal(1, vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls));
    }

    [Fact]
    public async Task DownloadMany_EverySample_IsVerifiedAndASecondRunSkipsAll()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { ShuffleResponses = true });
        var references = vendors.Emulator.Attachments.Select(EmulatedVendors.Reference).ToList();

        var results = await vendors.Ekuaibao.Attachments.DownloadManyAsync(references, vendors.Folder.FullPath).ListAsync();

        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.All(results, result => Assert.Equal(vendors.Of(result.Reference).ReadContent(), File.ReadAllBytes(result.Path!)));
        Assert.All(results, result => Assert.Equal(vendors.Folder.FullPath, Path.GetDirectoryName(result.Path)));
        Assert.Equal(references.Count, vendors.Folder.Files().Count);

        var again = await vendors.Ekuaibao.Attachments.DownloadManyAsync(references, vendors.Folder.FullPath).ListAsync();
        Assert.All(again, result => Assert.Equal(DownloadStatus.Skipped, result.Status));
        Assert.Equal(references.Count, vendors.Folder.Files().Count);
    }

    [Fact]
    public async Task ResolveLinks_250References_AreThreeCallsInTheOrderAsked()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 375, ShuffleResponses = true });
        var references = vendors.Emulator.Attachments.Take(247).Select(EmulatedVendors.Reference).ToList();
        foreach (var index in new[] { 5, 105, 205 })
        {
            references.Insert(index, new AttachmentReference($"missing-{index}", "no-such-key.pdf"));
        }

        var links = await vendors.Ekuaibao.Attachments.ResolveLinksAsync(references).ListAsync();

        Assert.Equal(references.Select(reference => reference.Id), links.Select(link => link.Reference.Id));
        Assert.Equal(["missing-5", "missing-105", "missing-205"], links.Where(link => !link.IsFound).Select(link => link.Reference.Id));
        var bodies = vendors.Emulator.Requests.Of(EmulatorOperations.EkuaibaoDownloadUrls).Select(request => JArray.Parse(request.BodyText).Count);
        Assert.Equal([100, 100, 50], bodies);
    }

    [Fact]
    public async Task ResolveLinks_SameIdWithAnotherKey_AreToldApart()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var real = EmulatedVendors.Reference(vendors.Emulator.Attachments[0]);
        var links = await vendors.Ekuaibao.Attachments.ResolveLinksAsync([new AttachmentReference(real.Id, "other.pdf"), real, real]).ListAsync();
        Assert.Equal([false, true, true], links.Select(link => link.IsFound));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_NotFound_IsTyped(bool asBraces)
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { NotFoundAsBraces = asBraces });
        var fault = await Assert.ThrowsAsync<DownloadException>(() => vendors.DownloadAsync(new AttachmentReference("x", "y")));
        Assert.Equal(DownloadErrorCode.NotFound, fault.Code);
    }

    [Fact]
    public async Task DriveLink_WithoutItsHeaders_IsForbiddenAndWithThemNot()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var link = (await vendors.Ekuaibao.Attachments.ResolveLinksAsync([vendors.First(LinkKind.DingTalkDrive)]).ListAsync())[0].Link!;
        Assert.EndsWith(".file", link.Url, StringComparison.Ordinal);
        using var downloader = new AttachmentDownloader(vendors.Emulator.BaseAddress, null, TimeProvider.System);

        var bare = await Assert.ThrowsAsync<DownloadException>(() => downloader.DownloadAsync(new DownloadLink(link.Url), vendors.Folder.FullPath));
        Assert.Equal((DownloadErrorCode.LinkRefused, 403), (bare.Code, bare.StatusCode));

        await downloader.DownloadAsync(link, vendors.Folder.FullPath);
    }

    [Fact]
    public async Task DriveLink_RedirectedElsewhere_ShowsItsHeadersToNobodyElse()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Redirect) { Operation = EmulatorOperations.StorageDingTalkDrive });
        var reference = vendors.First(LinkKind.DingTalkDrive);

        var result = await vendors.DownloadAsync(reference);

        Assert.Equal(vendors.Of(reference).ReadContent(), File.ReadAllBytes(result.Path!));
        var elsewhere = Assert.Single(vendors.Emulator.Requests, request => request.Origin == vendors.Emulator.OtherAddress);
        Assert.DoesNotContain("Authorization", elsewhere.Headers.Keys);
        Assert.DoesNotContain(elsewhere.Headers.Keys, name => name.StartsWith("x-oss-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(LinkKind.OssSignedUrl, EmulatorOperations.StorageOssSignedUrl)]
    [InlineData(LinkKind.DingTalkDrive, EmulatorOperations.StorageDingTalkDrive)]
    [InlineData(LinkKind.Qiniu, EmulatorOperations.StorageQiniu)]
    public async Task Download_CutThenResetThenExpired_ContinuesWithTheSameFile(LinkKind kind, string operation)
    {
        await using var vendors = await EmulatedVendors.StartAsync(clock: new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });
        var reference = EmulatedVendors.Reference(vendors.Emulator.Attachments.First(item => item.LinkKind == kind && item.Length > 20_000));
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { Operation = operation, AfterBytes = 5000 });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = operation });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Reset) { Operation = operation });

        var result = await vendors.DownloadAsync(reference);

        Assert.Equal(vendors.Of(reference).ReadContent(), File.ReadAllBytes(result.Path!));
        Assert.Equal(4, result.Attempts);
        Assert.Equal(2, vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls));
        Assert.Equal(206, vendors.Emulator.Requests.Of(operation)[^1].Status);
        Assert.Single(vendors.Folder.Files());
    }

    [Fact]
    public async Task DownloadMany_AllLinksExpired_AreRenewedByOneCall()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var references = vendors.Emulator.Attachments.Where(item => item.LinkKind != LinkKind.DingTalkDrive).Take(12).Select(EmulatedVendors.Reference).ToList();
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = EmulatorOperations.EkuaibaoDownloadUrls });
        var results = await vendors.Ekuaibao.Attachments.DownloadManyAsync(references, vendors.Folder.FullPath).ListAsync();
        Assert.All(results, result => Assert.True(result.IsSuccess));
        Assert.Equal(2, vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls));
    }

    [Fact]
    public async Task Download_WrongLength_IsNeverAFile()
    {
        await using var vendors = await EmulatedVendors.StartAsync(clock: new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.WrongLength) { Operation = EmulatorOperations.StorageDingTalkDrive, Times = null });
        var fault = await Assert.ThrowsAsync<DownloadException>(() => vendors.DownloadAsync(vendors.First(LinkKind.DingTalkDrive), new DownloadOptions { MaxRetries = 1 }));
        Assert.Equal(DownloadErrorCode.LengthMismatch, fault.Code);
        Assert.Empty(vendors.Folder.Files());
    }

    [Fact]
    public async Task Download_TokensRevoked_GetsANewOne()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        await vendors.DownloadAsync(vendors.First(LinkKind.Qiniu));
        vendors.Emulator.RevokeAccessTokens();
        await vendors.DownloadAsync(vendors.First(LinkKind.OssSignedUrl));
        Assert.Equal(2, vendors.Calls(EmulatorOperations.EkuaibaoAccessToken));
    }

    [Theory]
    [InlineData("attachment; filename=\"发票.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    public async Task Download_NameInTheResponsesHeader_ArrivesWhole(string header, string expected)
    {
        var raw = System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(header));
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, """[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/a"}]"""));
        using var storage = new StubHandler(_ => StorageResponses.Whole([1]).Named(raw));
        using var client = Vendors.Ekuaibao(api, storage: storage);
        using var folder = new TempFolder();
        var result = await client.Attachments.DownloadAsync(Vendors.Attachment, folder.FullPath);
        Assert.Equal(expected, Path.GetFileName(result.Path));
    }

    [Fact]
    public async Task ResolveLinks_OneLinkIsNoUrl_OnlyItsItemFails()
    {
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, """[{"id":"1","key":"a.bin","url":"javascript:alert(1)"},{"id":"2","key":"b.bin","url":"https://storage.example/a"}]"""));
        using var storage = new StubHandler(_ => StorageResponses.Whole([1]));
        using var client = Vendors.Ekuaibao(api, storage: storage);
        using var folder = new TempFolder();
        var results = await client.Attachments.DownloadManyAsync([new AttachmentReference("1", "a.bin"), new AttachmentReference("2", "b.bin")], folder.FullPath).ListAsync();
        Assert.Equal(DownloadErrorCode.Api, results.Single(result => result.Reference.Id == "1").Error!.Code);
        Assert.True(results.Single(result => result.Reference.Id == "2").IsSuccess);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => client.Attachments.DownloadAsync(new AttachmentReference("1", "a.bin"), folder.FullPath));
        Assert.Equal(DownloadErrorCode.Api, fault.Code);
    }

    [Fact]
    public async Task UseThumbnails_AsksForThemAndExpectsNoLengthOfTheFile()
    {
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, """[{"id":"1","key":"DP:{\"fileSize\":5000,\"fileName\":\"a.jpg\"}","url":"https://storage.example/a","thumbUrl":"https://storage.example/t"}]"""));
        using var storage = new StubHandler(_ => StorageResponses.Whole([0xFF, 0xD8]));
        using var client = Vendors.Ekuaibao(api, configure: options => options.UseThumbnails = true, storage: storage);
        using var stream = new MemoryStream();
        var result = await client.Attachments.DownloadAsync(new AttachmentReference("1", "DP:{\"fileSize\":5000,\"fileName\":\"a.jpg\"}"), stream);
        Assert.Equal(2, result.Length);
        Assert.EndsWith("/t", storage.Requests[0].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShortConstructors_MakeWorkingClients()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var reference = EmulatedVendors.Reference(vendors.Emulator.Attachments[0]);
        using var byToken = new EkuaibaoClient(vendors.Emulator.BaseAddress, vendors.Emulator.AccessToken);
        using var byKey = new EkuaibaoClient(vendors.Emulator.BaseAddress, vendors.Emulator.AppKey, vendors.Emulator.AppSecurity);
        foreach (var client in new[] { byToken, byKey })
        {
            Assert.True((await client.Attachments.ResolveLinksAsync([reference]).ListAsync())[0].IsFound);
        }
    }
}
