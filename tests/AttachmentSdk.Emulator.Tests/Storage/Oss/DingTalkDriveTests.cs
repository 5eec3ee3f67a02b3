using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Storage.Oss;

public sealed class DingTalkDriveTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 4, 2, 36, 44, TimeSpan.Zero));
    private AttachmentEmulator _emulator = null!;
    private EmulatedAttachment _file = null!;
    private Link _link = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });
        _file = _emulator.First(LinkKind.DingTalkDrive);
        _link = await _emulator.LinkAsync(_file);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_WithHeaders_HasBytesAndTellsNothingElse()
    {
        var reply = await EmulatorClient.GetAsync(_link.Url, _link.Headers);

        Assert.Equal(200, reply.Status);
        Assert.Equal(_file.ReadContent(), reply.Bytes);
        Assert.EndsWith(".file", _link.Url, StringComparison.Ordinal);
        Assert.Equal(_link.Url, _link.ThumbUrl);
        Assert.Equal("application/octet-stream", reply.Headers["Content-Type"]);
        Assert.False(reply.Headers.ContainsKey("Content-Disposition"));
        Assert.Equal(_file.Crc64.ToString(CultureInfo.InvariantCulture), reply.Headers["x-oss-hash-crc64ecma"]);
    }

    [Theory]
    [InlineData("Range", "bytes=0-499", 206)]
    [InlineData("If-Match", "*", 200)]
    [InlineData("User-Agent", "any", 200)]
    [InlineData("Accept-Encoding", "gzip", 200)]
    public async Task Get_UnsignedHeaderAdded_StillWorks(string name, string value, int status) =>
        Assert.Equal(status, (await EmulatorClient.GetAsync(_link.Url, [.. _link.Headers, (name, value)])).Status);

    [Theory]
    [InlineData("x-oss-range-behavior", "standard")]
    [InlineData("x-oss-anything", "1")]
    [InlineData("Content-Type", "application/json")]
    [InlineData("Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA==")]
    public async Task Get_SignedHeaderAdded_DoesNotMatch(string name, string value) =>
        AssertRefused(await EmulatorClient.GetAsync(_link.Url, [.. _link.Headers, (name, value)]), 403, "SignatureDoesNotMatch");

    [Fact]
    public async Task Get_NoHeaders_IsDenied() => AssertRefused(await EmulatorClient.GetAsync(_link.Url), 403, "AccessDenied");

    [Theory]
    [InlineData("Authorization", 403, "AccessDenied")]
    [InlineData("x-oss-date", 403, "AccessDenied")]
    public async Task Get_OneHeaderMissing_IsRefused(string missing, int status, string code) => AssertRefused(
        await EmulatorClient.GetAsync(_link.Url, [.. _link.Headers.Where(header => header.Name != missing)]), status, code);

    [Theory]
    [InlineData("Bearer token", 400, "InvalidArgument")]
    [InlineData("OSS nocolon", 400, "InvalidArgument")]
    [InlineData("OSS :x", 400, "InvalidArgument")]
    [InlineData("OSS a:b:c", 400, "InvalidArgument")]
    [InlineData("OSS LTAIother:AAAA", 403, "InvalidAccessKeyId")]
    public async Task Get_OtherAuthorization_IsRefused(string authorization, int status, string code) => AssertRefused(
        await EmulatorClient.GetAsync(_link.Url, ("Authorization", authorization), ("x-oss-date", Date)), status, code);

    [Theory]
    [InlineData("not a date", "AccessDenied")]
    [InlineData("2026-06-04T02:36:44Z", "AccessDenied")]
    [InlineData("Thu, 04 Jun 2026 02:36:43 GMT", "SignatureDoesNotMatch")]
    public async Task Get_OtherDate_IsRefused(string date, string code) => AssertRefused(
        await EmulatorClient.GetAsync(_link.Url, ("Authorization", Authorization), ("x-oss-date", date)), 403, code);

    [Fact]
    public async Task Get_OtherDateHeaderBesideOssDate_OssDateWins() =>
        Assert.Equal(200, (await EmulatorClient.GetAsync(_link.Url, [.. _link.Headers, ("Date", "Mon, 01 Jan 2001 00:00:00 GMT")])).Status);

    [Fact]
    public async Task Get_FifteenMinutesAndOneSecondLater_WorksThenIsTooSkewed()
    {
        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(200, (await EmulatorClient.GetAsync(_link.Url, _link.Headers)).Status);

        _clock.Advance(TimeSpan.FromSeconds(1));

        AssertRefused(await EmulatorClient.GetAsync(_link.Url, _link.Headers), 403, "RequestTimeTooSkewed");
    }

    [Fact]
    public async Task Resolve_Later_IsSameUrlWithNewSignature()
    {
        _clock.Advance(TimeSpan.FromMinutes(16));

        var later = await _emulator.LinkAsync(_file);

        Assert.Equal(_link.Url, later.Url);
        Assert.NotEqual(_link.Headers, later.Headers);
        Assert.Equal(200, (await EmulatorClient.GetAsync(later.Url, later.Headers)).Status);
    }

    [Fact]
    public async Task Head_HeadersForGet_DoesNotMatch() =>
        Assert.Equal(403, (await EmulatorClient.SendAsync(HttpMethod.Head, _link.Url, null, _link.Headers)).Status);

    private string Authorization => _link.Headers.Single(header => header.Name == "Authorization").Value;

    private string Date => _link.Headers.Single(header => header.Name == "x-oss-date").Value;

    private static void AssertRefused(Reply reply, int status, string code)
    {
        Assert.Equal(status, reply.Status);
        Assert.Contains($"<Code>{code}</Code>", reply.Text, StringComparison.Ordinal);
    }
}
