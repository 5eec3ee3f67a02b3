using AttachmentSdk.Downloads;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.KDocs;

/// <summary>From a file token to files, over real connections.</summary>
public class WorkbookTests
{
    [Fact]
    public async Task DownloadPictures_Workbook_EachIsVerifiedAndNamedAfterItsCell()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { ShuffleResponses = true });
        var expected = vendors.Emulator.SheetPictures;

        var results = await vendors.KDocs.GetDocument(vendors.Emulator.KDocsFileToken).Pictures.DownloadAllAsync(vendors.Folder).ListAsync();

        Assert.Equal(expected.Count, results.Count);
        Assert.Contains(results, result => result.Reference.Cell == "B7");
        Assert.All(expected, picture =>
        {
            var result = Assert.Single(results, result => result.Reference.SheetIndex == picture.SheetIndex && result.Reference.Cell == picture.Cell);
            Assert.Equal(picture.Picture.PicKey, result.Reference.PicKey);
            Assert.StartsWith(Path.Combine(vendors.Folder, picture.SheetName.Replace('/', '_'), $"{picture.Cell}-"), result.Path, StringComparison.Ordinal);
            Assert.Equal(picture.Picture.ReadContent(), File.ReadAllBytes(result.Path!));
        });
        Assert.Equal(1, vendors.Calls(EmulatorOperations.KDocsSheets));
        Assert.Equal(18, vendors.Calls(EmulatorOperations.KDocsSheetCells)); // 1,501 rows of 121 columns are 16 pages, and two sheets have one each.

        var again = await vendors.KDocs.GetDocument(vendors.Emulator.KDocsFileToken).Pictures.DownloadAllAsync(vendors.Folder).ListAsync();
        Assert.All(again, result => Assert.Equal(DownloadStatus.Skipped, result.Status));
    }

    [Fact]
    public async Task DownloadPictures_RangeOfOneCell_IsOneFile()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var picture = vendors.Emulator.SheetPictures[0];
        var pictures = vendors.KDocs.GetDocument(vendors.Emulator.KDocsFileToken).Pictures;
        var result = Assert.Single(await pictures.DownloadManyAsync(pictures.ListAsync(picture.SheetIndex, CellRange.Parse("B7")), vendors.Folder, new DownloadOptions { Layout = FileLayout.Parse("{name}") }).ListAsync());
        Assert.Equal(picture.Picture.ReadContent(), File.ReadAllBytes(result.Path!));
        Assert.Single(vendors.Folder.Files(), name => !name.Contains('/'));
    }

    [Fact]
    public async Task DownloadRecordAttachments_Table_EachIsVerifiedOrItsReasonSaid()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { ShuffleResponses = true });
        var expected = vendors.Emulator.RecordAttachments;

        var results = await vendors.KDocs.GetDocument(vendors.Emulator.DataTableFileToken).Records(vendors.Emulator.DataTableId).DownloadAllAsync(vendors.Folder).ListAsync();

        Assert.Equal(expected.Count, results.Count);
        Assert.Contains(expected, attachment => !attachment.HasUrl);
        Assert.Equal(2, vendors.Calls(EmulatorOperations.KDocsRecords));
        Assert.All(expected, attachment =>
        {
            var result = Assert.Single(results, result => result.Reference.RecordId == attachment.RecordId && result.Reference.UploadId == attachment.Key);
            if (attachment.HasUrl)
            {
                Assert.Equal(attachment.ReadContent(), File.ReadAllBytes(result.Path!));
                Assert.StartsWith(Path.Combine(vendors.Folder, attachment.RecordId, attachment.Field), result.Path, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(DownloadErrorCode.Unavailable, result.Error!.Code);
            }
        });
    }

    [Fact]
    public async Task DownloadDocument_Whole_IsVerifiedByItsChecksum()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var document = vendors.Emulator.Document;
        var result = await vendors.KDocs.GetDocument(document.FileToken).DownloadAsync(vendors.Folder);
        Assert.Equal(document.ReadContent(), File.ReadAllBytes(result.Path!));

        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = "storage.*", Times = 1 });
        using var stream = new MemoryStream();
        await vendors.KDocs.GetDocument(document.FileToken).DownloadAsync(stream);
        Assert.Equal(document.ReadContent(), stream.ToArray());
    }

#if !NETSTANDARD_LIBRARY // That build refuses to keep tokens in a file on Unix.
    [Fact]
    public async Task Login_ByCode_KeepsTokensThatTheNextRunsUse()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        using var place = new TempFolder();
        KDocsClientOptions Options() => new()
        {
            BaseAddress = vendors.Emulator.BaseAddress,
            AppId = vendors.Emulator.KDocsAppId,
            AppKey = vendors.Emulator.KDocsAppKey,
            TokenStore = new FileKDocsTokenStore(place.Combine("tokens.json")),
        };
        var code = vendors.Emulator.IssueAuthorizationCode();
        using (var authorization = new KDocsAuthorization(Options()))
        {
            await authorization.ExchangeCodeAsync(code);
            var fault = await Assert.ThrowsAsync<CredentialsRefusedException>(() => authorization.ExchangeCodeAsync(code));
            Assert.Equal("20001", fault.VendorCode);
        }

        for (var run = 0; run < 3; run++)
        {
            using var client = new KDocsClient(Options());
            Assert.NotEmpty(await client.GetDocument(vendors.Emulator.KDocsFileToken).GetSheetsAsync());
            if (run == 1)
            {
                vendors.Emulator.RevokeAccessTokens();
            }
        }

        Assert.Equal(1, vendors.Calls(EmulatorOperations.KDocsRefreshToken));
    }
#endif
}
