using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Links;

/// <summary>A null in a list is an error that names its position, after the results of what was read before.</summary>
public sealed class ReferencesTests : IAsyncLifetime
{
    private EmulatedVendors _vendors = null!;

    public async Task InitializeAsync() => _vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 2 });

    public async Task DisposeAsync() => await _vendors.DisposeAsync();

    [Fact]
    public async Task DownloadMany_Null_IsNamedAfterTheResults()
    {
        var references = new[] { EmulatedVendors.Reference(_vendors.Emulator.Attachments[0]), null! };
        var results = 0;
        var fault = await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (var result in _vendors.Ekuaibao.Attachments.DownloadManyAsync(references, _vendors.Folder))
            {
                results++;
            }
        });
        Assert.Equal(("references", 1), (fault.ParamName, results));
        Assert.StartsWith("references[1] is null.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_OfEveryMethod_RefuseNull()
    {
        var (ekuaibao, kdocs) = (_vendors.Ekuaibao, _vendors.KDocs);
        await AssertRefusedAsync(ekuaibao.Attachments.ResolveLinksAsync([null!]));
        await AssertRefusedAsync(ekuaibao.Attachments.ResolveLinksAsync(References.From<AttachmentReference>([null!])));
        await AssertRefusedAsync(ekuaibao.Forms.ResolveLinksAsync(References.From<FormAttachment>([null!])));
        await AssertRefusedAsync(ekuaibao.Forms.DownloadManyAsync(References.From<FormAttachment>([null!]), _vendors.Folder));
        await AssertRefusedAsync(ekuaibao.Forms.ListAttachmentsAsync([null!]));
        await AssertRefusedAsync(ekuaibao.Forms.ListAttachmentsByCodeAsync([null!]));
        await AssertRefusedAsync(ekuaibao.Forms.DownloadAllAsync([null!], _vendors.Folder));
        await AssertRefusedAsync(ekuaibao.Forms.DownloadAllByCodeAsync([null!], _vendors.Folder));
        await AssertRefusedAsync(kdocs.GetDocument("f").Pictures.ResolveLinksAsync([null!]));
        await AssertRefusedAsync(kdocs.GetDocument("f").Pictures.DownloadManyAsync(References.From<PictureReference>([null!]), _vendors.Folder));
        await AssertRefusedAsync(kdocs.GetDocument("f").Records("1").DownloadManyAsync(References.From<RecordAttachment>([null!]), _vendors.Folder));
    }

    private static async Task AssertRefusedAsync<T>(IAsyncEnumerable<T> items) =>
        Assert.Contains("[0] is null.", (await Assert.ThrowsAsync<ArgumentException>(() => items.ListAsync())).Message, StringComparison.Ordinal);
}
