using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads;

public sealed class LayoutValuesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StubHandler _api = new(_ => StubHandler.Text(HttpStatusCode.OK, "{}"));

    public void Dispose()
    {
        _folder.Dispose();
        _api.Dispose();
    }

    [Fact]
    public async Task Download_LayoutNamesWhatNoFileHas_IsRefusedBeforeAnythingIsAsked()
    {
        using var ekuaibao = Vendors.Ekuaibao(_api);
        using var kdocs = Vendors.KDocs(_api);

        Refused("{from}", "{form}, {kind}, {id}, {ext}, {date}, {name}", options => ekuaibao.Forms.DownloadManyAsync([new FormAttachment(Vendors.Attachment)], _folder, options));
        Refused("{form}", "{id}, {ext}, {date}, {name}", options => ekuaibao.Attachments.DownloadManyAsync([Vendors.Attachment], _folder, options));
        Refused("{Cell}", "{sheet}, {cell}, {id}, {ext}, {date}, {name}", options => kdocs.GetDocument("file").Pictures.DownloadAllAsync(_folder, options));
        Refused("{cell}", "{sheet}, {record}, {field}, {id}, {ext}, {date}, {name}", options => kdocs.GetDocument("file").Records("1").DownloadAllAsync(_folder, options));
        await Assert.ThrowsAsync<ArgumentException>(() => kdocs.GetDocument("file").DownloadAsync(_folder, Options("{sheet}")));
        await Assert.ThrowsAsync<ArgumentException>(() => ekuaibao.Attachments.DownloadAsync(Vendors.Attachment, _folder, Options("{kind}")));
        Assert.Empty(_api.Requests);
        Assert.Empty(_folder.Files());
    }

    private static void Refused<T>(string placeholder, string known, Func<DownloadOptions, IAsyncEnumerable<T>> start)
    {
        var fault = Assert.Throws<ArgumentException>(() => { start(Options(placeholder)); });
        Assert.Contains($"names {placeholder}, which these files do not have; they have {known}.", fault.Message, StringComparison.Ordinal);
    }

    private static DownloadOptions Options(string placeholder) => new() { Layout = FileLayout.Parse($"{placeholder}/{{name}}") };
}
