using System.Globalization;

namespace AttachmentSdk.Emulator.Tests.Faults;

public sealed class FaultEffectTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;
    private EmulatedAttachment _file = null!;
    private string _url = "";

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync();
        _file = _emulator.First(LinkKind.OssSignedUrl);
        _url = (await _emulator.LinkAsync(_file)).Url;
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Status_WithHeaders_IsSentOnce()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Status)
        {
            Operation = "storage.*",
            Status = 503,
            Body = "busy",
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
        });

        var reply = await EmulatorClient.GetAsync(_url);

        Assert.Equal((503, "busy", "7"), (reply.Status, reply.Text, reply.Headers["Retry-After"]));
        Assert.Equal(200, (await EmulatorClient.GetAsync(_url)).Status);
    }

    [Fact]
    public async Task Body_IsSuccessWithOtherContent()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Body) { Body = "<html>维护中</html>" });

        var reply = await EmulatorClient.GetAsync(_url);

        Assert.Equal((200, "<html>维护中</html>"), (reply.Status, reply.Text));
        Assert.Equal("text/html;charset=UTF-8", reply.Headers["Content-Type"]);
    }

    [Fact]
    public async Task WrongLength_IsConsistentResponseThatIsTooShort()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.WrongLength) { Bytes = 10 });

        var reply = await EmulatorClient.GetAsync(_url);

        Assert.Equal(_file.ReadContent()[..^10], reply.Bytes);
        Assert.Equal(_file.Crc64.ToString(CultureInfo.InvariantCulture), reply.Headers["x-oss-hash-crc64ecma"]);
    }

    [Fact]
    public async Task WrongChecksum_IsTrueBytesWithOtherChecksum()
    {
        foreach (var file in _emulator.Attachments.Where(file => file.LinkKind == LinkKind.OssSignedUrl))
        {
            var url = (await _emulator.LinkAsync(file)).Url;
            var expected = await EmulatorClient.GetAsync(url);
            _emulator.Faults.Add(new FaultRule(FaultKind.WrongChecksum));

            var reply = await EmulatorClient.GetAsync(url);

            Assert.Equal(expected.Bytes, reply.Bytes);
            Assert.NotEqual(expected.Headers["x-oss-hash-crc64ecma"], reply.Headers["x-oss-hash-crc64ecma"]);
            Assert.Equal(expected.Headers.ContainsKey("Content-MD5"), reply.Headers.ContainsKey("Content-MD5"));
            Assert.NotEqual(expected.Headers.GetValueOrDefault("Content-MD5", "a"), reply.Headers.GetValueOrDefault("Content-MD5", "b"));
        }
    }

    [Theory]
    [InlineData("bytes=0-999999")]
    [InlineData("bytes=1000-1100")]
    public async Task Corrupt_IsOneWrongByteWithTrueChecksum(string range)
    {
        var expected = (await EmulatorClient.GetAsync(_url, ("Range", range))).Bytes;
        _emulator.Faults.Add(new FaultRule(FaultKind.Corrupt));

        var reply = await EmulatorClient.GetAsync(_url, ("Range", range));

        Assert.Equal(1, expected.Zip(reply.Bytes).Count(pair => pair.First != pair.Second));
        Assert.Equal(_file.Crc64.ToString(CultureInfo.InvariantCulture), reply.Headers["x-oss-hash-crc64ecma"]);
    }

    [Fact]
    public async Task Redirect_FreshLink_WorksForEveryKindWithoutHeaders()
    {
        foreach (var kind in new[] { LinkKind.OssSignedUrl, LinkKind.DingTalkDrive, LinkKind.Qiniu })
        {
            var file = _emulator.First(kind);
            var link = await _emulator.LinkAsync(file);
            _emulator.Faults.Add(new FaultRule(FaultKind.Redirect));

            var redirect = await EmulatorClient.GetAsync(link.Url, link.Headers);

            Assert.Equal(302, redirect.Status);
            Assert.StartsWith(_emulator.OtherAddress.ToString(), redirect.Headers["Location"], StringComparison.Ordinal);
            Assert.Equal(file.ReadContent(), (await EmulatorClient.GetAsync(redirect.Headers["Location"])).Bytes);
        }
    }

    [Fact]
    public async Task Redirect_SamePath_NeedsTheHeadersThatAnHonestClientDoesNotForward()
    {
        var link = await _emulator.LinkAsync(_emulator.First(LinkKind.DingTalkDrive));
        _emulator.Faults.Add(new FaultRule(FaultKind.Redirect) { Target = RedirectTarget.SamePath, Status = 307 });

        var redirect = await EmulatorClient.GetAsync(link.Url, link.Headers);

        Assert.Equal(307, redirect.Status);
        Assert.Equal(new Uri(link.Url).PathAndQuery, new Uri(redirect.Headers["Location"]).PathAndQuery);
        Assert.Equal(403, (await EmulatorClient.GetAsync(redirect.Headers["Location"])).Status);
        Assert.Equal(200, (await EmulatorClient.GetAsync(redirect.Headers["Location"], link.Headers)).Status);
    }

    [Fact]
    public async Task Redirect_Location_IsSentAsItIs()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Redirect) { Location = "http://169.254.169.254/latest" });

        Assert.Equal("http://169.254.169.254/latest", (await EmulatorClient.GetAsync(_url)).Headers["Location"]);
    }

    [Theory]
    [InlineData(LinkKind.OssSignedUrl, 403, "Request has expired.")]
    [InlineData(LinkKind.DingTalkDrive, 403, "RequestTimeTooSkewed")]
    [InlineData(LinkKind.Qiniu, 401, "download token auth failed")]
    public async Task ExpiredLink_AtTheApiOrAtTheDownload_IsReportedAsExpired(LinkKind kind, int status, string text)
    {
        var file = _emulator.First(kind);
        foreach (var operation in new[] { "ekuaibao.downloadUrls", "storage.*" })
        {
            _emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = operation, ItemId = file.Id });
            var link = await _emulator.LinkAsync(file);

            var reply = await EmulatorClient.GetAsync(link.Url, link.Headers);

            Assert.Equal(status, reply.Status);
            Assert.Contains(text, reply.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("attachment")]
    [InlineData("local")]
    public async Task ExpiredLink_OfPicture_IsForbidden(string tag)
    {
        foreach (var operation in new[] { EmulatorOperations.KDocsPictureUrls, EmulatorOperations.StorageKDocs })
        {
            _emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = operation });

            Assert.Equal(403, (await EmulatorClient.GetAsync(await _emulator.LinkAsync(_emulator.First(tag)))).Status);
        }
    }

    [Fact]
    public async Task Options_Faults_ApplyFromTheStart()
    {
        var plan = FaultPlan.Load("""[{"kind":"status","status":500}]""");
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Faults = plan });

        plan.Clear();

        Assert.Equal(500, (await EmulatorClient.GetAsync($"{emulator.BaseAddress}x")).Status);
    }
}
