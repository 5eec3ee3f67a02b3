using System.Globalization;
using System.Security.Cryptography;

namespace AttachmentSdk.Emulator.Tests.Storage.Oss;

public sealed class OssObjectTests : IAsyncLifetime
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
    public async Task Get_Range_IsPartWithChecksumOfTheWhole()
    {
        var reply = await EmulatorClient.GetAsync(_url, ("Range", "bytes=100-299"));

        Assert.Equal(206, reply.Status);
        Assert.Equal($"bytes 100-299/{_file.Length}", reply.Headers["Content-Range"]);
        Assert.Equal(_file.ReadContent()[100..300], reply.Bytes);
        Assert.Equal(_file.Crc64.ToString(CultureInfo.InvariantCulture), reply.Headers["x-oss-hash-crc64ecma"]);
    }

    [Fact]
    public async Task Get_RangeBeyondTheEnd_IsWholeObject()
    {
        var reply = await EmulatorClient.GetAsync(_url, ("Range", $"bytes=0-{_file.Length}"));

        Assert.Equal(200, reply.Status);
        Assert.Equal(_file.Length, reply.Bytes.Length);
    }

    [Fact]
    public async Task Get_RangeWithOutdatedIfRange_IsPartAllTheSame() =>
        Assert.Equal(206, (await EmulatorClient.GetAsync(_url, ("Range", "bytes=1-2"), ("If-Range", "\"other\""))).Status);

    [Fact]
    public async Task Get_Conditions_AreObeyed()
    {
        var first = await EmulatorClient.GetAsync(_url);
        var (etag, modified) = (first.Headers["ETag"], first.Headers["Last-Modified"]);
        var before = "Mon, 01 Jan 2001 00:00:00 GMT";

        Assert.Equal(200, (await EmulatorClient.GetAsync(_url, ("If-Match", etag))).Status);
        Assert.Equal(206, (await EmulatorClient.GetAsync(_url, ("If-Match", etag), ("Range", "bytes=1-2"))).Status);
        Assert.Equal(200, (await EmulatorClient.GetAsync(_url, ("If-Unmodified-Since", modified))).Status);
        Assert.Equal(200, (await EmulatorClient.GetAsync(_url, ("If-None-Match", "\"other\""))).Status);
        Assert.Equal(200, (await EmulatorClient.GetAsync(_url, ("If-Modified-Since", before))).Status);
        Assert.Equal(304, (await EmulatorClient.GetAsync(_url, ("If-None-Match", etag))).Status);
        Assert.Equal(304, (await EmulatorClient.GetAsync(_url, ("If-Modified-Since", modified))).Status);
        foreach (var (name, value) in new[] { ("If-Match", "\"other\""), ("If-Unmodified-Since", before) })
        {
            var refused = await EmulatorClient.GetAsync(_url, (name, value));
            Assert.Equal(412, refused.Status);
            Assert.Contains("<Code>PreconditionFailed</Code>", refused.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_ThumbnailOfPicture_IsOtherPictureWithChecksumOfTheOriginal()
    {
        var picture = _emulator.Attachments.First(file => file is { LinkKind: LinkKind.OssSignedUrl, FileName: "🧾 receipt 🎉.webp" });
        var link = await _emulator.LinkAsync(picture);

        var reply = await EmulatorClient.GetAsync(link.ThumbUrl);

        Assert.Equal(200, reply.Status);
        Assert.Equal("image/jpeg", reply.Headers["Content-Type"]);
        Assert.InRange(reply.Bytes.Length, 100, picture.Length - 1);
        Assert.Equal(picture.Crc64.ToString(CultureInfo.InvariantCulture), reply.Headers["x-oss-hash-crc64ecma"]);
    }

    [Fact]
    public async Task Get_ThumbnailOfDocument_DoesNotWork() =>
        Assert.Equal(400, (await EmulatorClient.GetAsync((await _emulator.LinkAsync(_file)).ThumbUrl)).Status);

    [Fact]
    public async Task Get_ContentMd5_IsOnSomeObjectsAndTrue()
    {
        var (with, without) = (0, 0);
        foreach (var file in _emulator.Attachments.Where(file => file.LinkKind == LinkKind.OssSignedUrl))
        {
            var reply = await EmulatorClient.GetAsync((await _emulator.LinkAsync(file)).Url);
            if (reply.Headers.TryGetValue("Content-MD5", out var md5))
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
                hash.AppendData(reply.Bytes);
                Assert.Equal(Convert.ToBase64String(hash.GetHashAndReset()), md5);
                with++;
            }
            else
            {
                without++;
            }
        }

        Assert.True(with > 0 && without > 0, $"{with} with, {without} without");
    }
}
