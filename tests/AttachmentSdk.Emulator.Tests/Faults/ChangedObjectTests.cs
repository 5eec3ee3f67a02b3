namespace AttachmentSdk.Emulator.Tests.Faults;

/// <summary>An object that was replaced since its link was made, at each storage.</summary>
public sealed class ChangedObjectTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData(LinkKind.OssSignedUrl)]
    [InlineData(LinkKind.DingTalkDrive)]
    [InlineData(LinkKind.Qiniu)]
    public async Task Attachment_IsAnotherVersion(LinkKind kind)
    {
        var link = await _emulator.LinkAsync(_emulator.First(kind));

        await AssertChangesAsync(link.Url, kind == LinkKind.Qiniu, link.Headers);
    }

    [Fact]
    public async Task Picture_IsAnotherVersion() => await AssertChangesAsync(await _emulator.LinkAsync(_emulator.First("attachment")), true);

    private async Task AssertChangesAsync(string url, bool knowsIfRange, params (string Name, string Value)[] headers)
    {
        var before = await EmulatorClient.GetAsync(url, headers);
        _emulator.Faults.Add(new FaultRule(FaultKind.ChangedObject) { Operation = "storage.*", Times = 3 });

        var after = await EmulatorClient.GetAsync(url, headers);
        var matched = await EmulatorClient.GetAsync(url, [.. headers, ("Range", "bytes=100-"), ("If-Match", before.Headers["ETag"])]);
        var ranged = await EmulatorClient.GetAsync(url, [.. headers, ("Range", "bytes=100-"), ("If-Range", before.Headers["ETag"])]);
        var again = await EmulatorClient.GetAsync(url, headers);

        Assert.Equal((200, before.Bytes.Length), (after.Status, after.Bytes.Length));
        Assert.NotEqual(before.Bytes, after.Bytes);
        Assert.Equal(before.Bytes[..32], after.Bytes[..32]);
        Assert.NotEqual(before.Headers["ETag"], after.Headers["ETag"]);
        Assert.True(DateTimeOffset.Parse(after.Headers["Last-Modified"], null) > DateTimeOffset.Parse(before.Headers["Last-Modified"], null));
        Assert.NotEqual(before.Headers.GetValueOrDefault("x-oss-hash-crc64ecma", "a"), after.Headers.GetValueOrDefault("x-oss-hash-crc64ecma", "b"));
        Assert.Equal((412, knowsIfRange ? 200 : 206), (matched.Status, ranged.Status));
        Assert.Equal(before.Bytes, again.Bytes);
    }
}
