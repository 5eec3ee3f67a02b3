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
        var first = Assert.Single(await (isByCode ? client.Forms.DownloadAllByCodeAsync(["B1"], _folder) : client.Forms.DownloadAllAsync(["F"], _folder)).ListAsync());
        Assert.Equal((FormAttachmentKind.Form, DownloadErrorCode.Api), (first.Reference.Kind, first.Error!.Code));
        Assert.Single(api.Requests);

        var still = Assert.Single(await client.Forms.DownloadManyAsync([first.Reference], _folder).ListAsync());
        Assert.Equal((2, DownloadErrorCode.Api), (api.Requests.Count, still.Error!.Code));

        isDown = false;
        var second = Assert.Single(await client.Forms.DownloadManyAsync([still.Reference], _folder).ListAsync());
        Assert.Equal((DownloadStatus.Downloaded, "F"), (second.Status, second.Reference.FlowId));
    }

    [Fact]
    public async Task DownloadMany_FormWithTwoErrors_ReportsBothAndRequestsItAgainForEach()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.BadRequest, "忙"));
        using var client = Vendors.Ekuaibao(api);
        FormAttachment[] forms = [Form("one"), Form("two")];
        var first = await client.Forms.DownloadManyAsync(forms, _folder).ListAsync();
        Assert.Equal(["one", "two"], first.Select(result => result.Error!.Message).Order(StringComparer.Ordinal));
        Assert.Empty(api.Requests);

        await client.Forms.DownloadManyAsync(first.Select(result => result.Reference), _folder).ListAsync();
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task DownloadMany_FormThatWasNotStarted_IsRequestedAgainByTheFirstRetry()
    {
        using var api = new StubHandler(request => request.Target.Contains("downloadurls", StringComparison.Ordinal)
            ? StubHandler.Text(HttpStatusCode.OK, $"[{string.Join(',', Enumerable.Range(0, 100).Select(number => $$"""{"id":"{{number}}","key":"k","url":"https://storage.example/a"}"""))}]")
            : StubHandler.Text(HttpStatusCode.BadRequest, "忙"));
        using var storage = new StubHandler(_ => StorageResponses.Status(418));
        using var client = Vendors.Ekuaibao(api, storage: storage);
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = new DownloadOptions { StopOnFailure = true };
        var progress = new SynchronousProgress<FormAttachment>(step => _ = step.Status == DownloadStatus.Failed && failed.TrySetResult());
        var skipped = (await client.Forms.DownloadManyAsync(FilesThenFormAsync(failed.Task), _folder, options, progress).ListAsync()).Single(result => result.Reference.Kind == FormAttachmentKind.Form);
        Assert.Equal(DownloadErrorCode.NotStarted, skipped.Error!.Code);

        var again = Assert.Single(await client.Forms.DownloadManyAsync([skipped.Reference], _folder).ListAsync());
        Assert.Equal(2, api.Requests.Count);
        Assert.NotEqual("old", again.Error!.Message);
    }

    private static async IAsyncEnumerable<FormAttachment> FilesThenFormAsync(Task failed)
    {
        for (var number = 0; number < 100; number++)
        {
            yield return new FormAttachment(new AttachmentReference($"{number}", "k"));
        }

        await failed;
        yield return Form("old");
    }

    private static FormAttachment Form(string error) => new(FormAttachmentKind.Form, "", flowId: "F") { Error = new DownloadError(DownloadErrorCode.Api, error) };
}
