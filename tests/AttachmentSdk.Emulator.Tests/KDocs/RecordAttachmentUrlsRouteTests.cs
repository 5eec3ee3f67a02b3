using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class RecordAttachmentUrlsRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Post_AllAttachments_HaveTheirBytesOrAnEmptyUrl()
    {
        var attachments = _emulator.RecordAttachments;

        var urls = (await PostAsync(attachments)).GetProperty("data").GetProperty("urls").EnumerateArray().ToList();

        Assert.Equal(["source", "mime_type", "key", "url"], urls[0].EnumerateObject().Select(member => member.Name));
        foreach (var (attachment, entry) in attachments.Zip(urls))
        {
            Assert.Equal(attachment.Key, entry.GetProperty("key").GetString());
            var url = entry.GetProperty("url").GetString()!;
            Assert.Equal(attachment.HasUrl, url.Length > 0);
            if (attachment.HasUrl)
            {
                Assert.Equal(attachment.ReadContent(), (await EmulatorClient.GetAsync(url)).Bytes);
            }
        }
    }

    [Fact]
    public void RecordAttachments_HoldAllKinds()
    {
        Assert.Contains(_emulator.RecordAttachments, attachment => attachment is { MimeType: "application/pdf", HasUrl: false });
        Assert.Equal([true, false], _emulator.RecordAttachments.Where(attachment => attachment.Source == "cloud").Select(attachment => attachment.HasUrl));
        Assert.Contains(_emulator.RecordAttachments, attachment => attachment is { MimeType: "image/png", HasUrl: true });
    }

    [Fact]
    public async Task Post_Link_LivesTenMinutes()
    {
        var url = await UrlAsync(_emulator.RecordAttachments[0]);

        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(200, (await EmulatorClient.GetAsync(url)).Status);
        Assert.Equal(403, (await EmulatorClient.GetAsync(url.Split('?')[0])).Status);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(403, (await EmulatorClient.GetAsync(url)).Status);
        Assert.Equal(404, (await EmulatorClient.GetAsync(url.Replace("kdocs-files/", "kdocs-files/0", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Post_UnknownAttachment_HasEmptyUrl()
    {
        var known = _emulator.RecordAttachments[0];
        var body = JsonSerializer.Serialize(new { attachments = new[] { new { source = known.Source, mime_type = "image/other", key = known.Key } } });

        var response = (await EmulatorClient.PostAsync(Url, body)).Json;

        Assert.Equal("", response.GetProperty("data").GetProperty("urls")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Post_MoreThanHundred_HasCode()
    {
        var many = Enumerable.Repeat(_emulator.RecordAttachments[0], 101).ToList();

        Assert.Equal(40004, (await PostAsync(many)).GetProperty("code").GetInt32());
        Assert.Equal(0, (await PostAsync(many[..100])).GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Get_RedirectFault_LeadsToTheOtherOrigin()
    {
        var attachment = _emulator.RecordAttachments[0];
        _emulator.Faults.Add(new FaultRule(FaultKind.Redirect) { ItemId = attachment.Key, Operation = EmulatorOperations.StorageKDocs });

        var redirect = await EmulatorClient.GetAsync(await UrlAsync(attachment));

        Assert.StartsWith(_emulator.OtherAddress.ToString(), redirect.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(attachment.ReadContent(), (await EmulatorClient.GetAsync(redirect.Headers["Location"])).Bytes);
    }

    private string Url => _emulator.KDocs($"dbt/{_emulator.DataTableFileToken}/attachment/urls");

    private async Task<string> UrlAsync(EmulatedRecordAttachment attachment) =>
        (await PostAsync([attachment])).GetProperty("data").GetProperty("urls")[0].GetProperty("url").GetString()!;

    private async Task<JsonElement> PostAsync(IEnumerable<EmulatedRecordAttachment> attachments)
    {
        var items = attachments.Select(item => new { source = item.Source, mime_type = item.MimeType, key = item.Key });
        return (await EmulatorClient.PostAsync(Url, JsonSerializer.Serialize(new { attachments = items }))).Json;
    }
}
