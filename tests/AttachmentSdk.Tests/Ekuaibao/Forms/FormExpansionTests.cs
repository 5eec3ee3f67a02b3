using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao.Forms;

public sealed class FormExpansionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DownloadMany_FormThatFailed_IsRequestedAgain(bool isByCode)
    {
        var isDown = true;
        using var api = new StubHandler(request => isDown ? StubHandler.Text(HttpStatusCode.BadRequest, "忙")
            : StubHandler.Text(HttpStatusCode.OK, request.Method == HttpMethod.Get ? """{"value":{"id":"F","form":{"code":"B1"}}}""" : $$"""{"items":[{{FormListingTests.OneFile("F")}}]}"""));
        using var storage = new StubHandler(_ => StorageResponses.Whole([1, 2, 3]));
        using var client = Vendors.Ekuaibao(api, storage: storage);
        var first = Assert.Single(await (isByCode ? client.DownloadFormsByCodeAsync(["B1"], _folder) : client.DownloadFormsAsync(["F"], _folder)).ListAsync());
        Assert.Equal((FormAttachmentKind.Form, DownloadErrorCode.Api), (first.Reference.Kind, first.Error!.Code));
        Assert.Single(api.Requests);

        var still = Assert.Single(await client.DownloadManyAsync([first.Reference], _folder).ListAsync());
        Assert.Equal((2, DownloadErrorCode.Api), (api.Requests.Count, still.Error!.Code));

        isDown = false;
        var second = Assert.Single(await client.DownloadManyAsync([still.Reference], _folder).ListAsync());
        Assert.Equal((DownloadStatus.Downloaded, "F"), (second.Status, second.Reference.FlowId));
    }
}
