using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao;

/// <summary>From forms to files, on the emulator.</summary>
public class EkuaibaoFormsTests
{
    [Fact]
    public async Task DownloadFormsByCode_EverySampleForm_GivesEachFileOnceAtItsPlace()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { ShuffleResponses = true });
        var forms = vendors.Emulator.Forms.Where(form => !form.IsDeleted).ToList();

        var results = await vendors.Ekuaibao.Forms.DownloadAllByCodeAsync(forms.Select(form => form.Code), vendors.Folder.FullPath).ListAsync();

        AssertComplete(vendors, forms, results);
        Assert.Equal(6, forms.Select(form => form.Type).Distinct().Count());
        Assert.Equal(1, vendors.Calls(EmulatorOperations.EkuaibaoFormAttachments));
        Assert.Equal(forms.Count, vendors.Calls(EmulatorOperations.EkuaibaoFormByCode));
        Assert.Equal(1, vendors.Calls(EmulatorOperations.EkuaibaoAccessToken));
    }

    [Fact]
    public async Task DownloadForms_EverySampleForm_GivesEachFileOnceAtItsPlace()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { ShuffleResponses = true });
        var forms = vendors.Emulator.Forms.Where(form => !form.IsDeleted).ToList();
        var results = await vendors.Ekuaibao.Forms.DownloadAllAsync(forms.Select(form => form.Id), vendors.Folder.FullPath).ListAsync();
        AssertComplete(vendors, forms, results);
    }

    [Fact]
    public async Task DownloadForms_Again_SkipsAll()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var ids = vendors.Emulator.Forms.Where(form => !form.IsDeleted).Select(form => form.Id).ToList();
        await vendors.Ekuaibao.Forms.DownloadAllAsync(ids, vendors.Folder.FullPath).ListAsync();
        var again = await vendors.Ekuaibao.Forms.DownloadAllAsync(ids, vendors.Folder.FullPath).ListAsync();
        Assert.All(again, result => Assert.Equal(DownloadStatus.Skipped, result.Status));
    }

    [Fact]
    public async Task DownloadForms_DeletedAndUnknownAmongThem_AreReportedAndLoseNoOther()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var forms = vendors.Emulator.Forms;
        var results = await vendors.Ekuaibao.Forms.DownloadAllAsync([.. forms.Select(form => form.Id), "no-such-form"], vendors.Folder.FullPath).ListAsync();
        var lost = results.Where(result => result.Reference.Kind == FormAttachmentKind.Form).ToList();
        Assert.Equal([forms.Single(form => form.IsDeleted).Id, "no-such-form"], lost.Select(result => result.Reference.FlowId).Order(StringComparer.Ordinal).OrderBy(id => id == "no-such-form"));
        Assert.All(lost, result => Assert.Equal((DownloadStatus.NotFound, DownloadErrorCode.NotFound), (result.Status, result.Error!.Code)));
        AssertComplete(vendors, [.. forms.Where(form => !form.IsDeleted)], [.. results.Except(lost)]);
    }

    [Fact]
    public async Task DownloadFormsByCode_DeletedAndUnknown_AreReportedInTheVendorsWords()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var deleted = vendors.Emulator.Forms.Single(form => form.IsDeleted).Code;
        var results = await vendors.Ekuaibao.Forms.DownloadAllByCodeAsync([deleted, "B-none"], vendors.Folder.FullPath).ListAsync();
        Assert.Equal([deleted, "B-none"], results.Select(result => result.Reference.FormCode));
        Assert.Contains("单据已删除", results[0].Error!.Message, StringComparison.Ordinal);
        Assert.Contains("单据不存在", results[1].Error!.Message, StringComparison.Ordinal);
        Assert.All(results, result => Assert.Equal(DownloadStatus.NotFound, result.Status));
    }

    [Fact]
    public async Task DownloadMany_AllLinksOfTheListExpired_AreRenewedInEachFilesWay()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var form = vendors.Emulator.Forms[0];
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = EmulatorOperations.EkuaibaoFormAttachments });
        var results = await vendors.Ekuaibao.Forms.DownloadAllAsync([form.Id], vendors.Folder.FullPath).ListAsync();
        AssertComplete(vendors, [form], results);
        Assert.Equal(2, vendors.Calls(EmulatorOperations.EkuaibaoFormAttachments));
    }

    [Fact]
    public async Task DownloadMany_FromSavedFields_GivesTheSameFiles()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var form = vendors.Emulator.Forms[0];
        var listed = await vendors.Ekuaibao.Forms.ListAttachmentsByCodeAsync([form.Code]).ListAsync();
        var saved = listed.Select(file => new FormAttachment(file.Kind, file.Path, file.FlowId, file.FormCode, file.Id, file.Key, file.FileName, file.InvoiceId));
        var results = await vendors.Ekuaibao.Forms.DownloadManyAsync(saved, vendors.Folder.FullPath).ListAsync();
        AssertComplete(vendors, [form], results);
    }

    [Fact]
    public async Task Download_OneFileToAStreamAndForReading_GivesItsBytes()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var file = (await vendors.Ekuaibao.Forms.ListAttachmentsAsync([vendors.Emulator.Forms[0].Id]).ListAsync())[0];
        var expected = vendors.Emulator.Forms[0].Files.First(other => other.Id == file.Id).ReadContent();
        using var stream = new MemoryStream();
        await vendors.Ekuaibao.Forms.DownloadAsync(file, stream);
        Assert.Equal(expected, stream.ToArray());
        using var copy = new MemoryStream();
        await using (var reading = await vendors.Ekuaibao.Forms.OpenReadAsync(file))
        {
            await reading.CopyToAsync(copy);
        }

        Assert.Equal(expected, copy.ToArray());
    }

    [Fact]
    public async Task Download_PlainReference_GoesIntoTheFolderItself()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var result = await vendors.Ekuaibao.Forms.DownloadAsync(new FormAttachment(vendors.First(LinkKind.OssSignedUrl)), vendors.Folder.FullPath);
        Assert.Equal(vendors.Folder.FullPath, Path.GetDirectoryName(result.Path));
    }

    private static void AssertComplete(EmulatedVendors vendors, IReadOnlyList<EmulatedForm> forms, IReadOnlyList<DownloadResult<FormAttachment>> results)
    {
        Assert.All(results, result => Assert.True(result.IsSuccess, result.ToString()));
        foreach (var form in forms)
        {
            var expected = form.Files.GroupBy(file => file.Id is null ? file : (object)(file.Id, file.Key)).Select(files => files.First()).Select(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.ReadContent())));
            var found = results.Where(result => result.Reference.FlowId == form.Id).ToList();
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(result => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(result.Path!)))).Order(StringComparer.Ordinal));
            Assert.All(found, result => Assert.StartsWith(vendors.Folder.Combine(form.Code) + Path.DirectorySeparatorChar, result.Path, StringComparison.Ordinal));
        }

        Assert.Equal(results.Count, results.Select(result => result.Path).Distinct().Count());
        Assert.Contains(results, result => Path.GetDirectoryName(result.Path)!.EndsWith("body", StringComparison.Ordinal) || results.Count < 15);
    }
}
