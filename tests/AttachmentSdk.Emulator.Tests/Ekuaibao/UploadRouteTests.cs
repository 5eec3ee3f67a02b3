using System.Text;

namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class UploadRouteTests : IAsyncLifetime
{
    private const int Limit = 30 * 1024 * 1024;
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Limit)]
    public async Task Post_File_CanBeDownloadedWithTheSameBytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        var reply = await UploadAsync("单据 附件.docx", bytes);

        Assert.Equal(200, reply.Status);
        var value = reply.Json.GetProperty("value");
        Assert.Equal(["key", "fileId", "fileName", "empty"], value.EnumerateObject().Select(member => member.Name));
        Assert.Matches("^openapi[0-9a-f-]{36}-单据 附件\\.docx$", value.GetProperty("key").GetString());
        Assert.Equal("单据 附件.docx", value.GetProperty("fileName").GetString());
        Assert.False(value.GetProperty("empty").GetBoolean());
        var uploaded = Assert.Single(_emulator.Uploads);
        Assert.Equal(uploaded.Id, value.GetProperty("fileId").GetString());
        Assert.Equal(uploaded.Key, value.GetProperty("key").GetString());
        var download = await EmulatorClient.GetAsync((await _emulator.LinkAsync(uploaded)).Url);
        Assert.Equal(200, download.Status);
        Assert.True(bytes.AsSpan().SequenceEqual(download.Bytes));
        Assert.Equal(uploaded.Crc64.ToString(System.Globalization.CultureInfo.InvariantCulture), download.Headers["x-oss-hash-crc64ecma"]);
    }

    [Fact]
    public async Task Post_OneByteMoreThanThirtyMegabytes_IsTooBig()
    {
        var reply = await UploadAsync("a.bin", new byte[Limit + 1]);

        Assert.Equal((412, "上传附件大小不可超过30Mb"), (reply.Status, reply.Text));
        Assert.Empty(_emulator.Uploads);
    }

    [Fact]
    public async Task Post_MoreThanTwiceTheLimit_IsThePageOfAProxy()
    {
        var reply = await UploadAsync("a.bin", new byte[2 * Limit]);

        Assert.Equal(413, reply.Status);
        Assert.Equal("text/html", reply.Headers["Content-Type"]);
        Assert.Contains("<h1>413 Request Entity Too Large</h1>", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a?.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("a/b.txt")]
    [InlineData("a*.txt")]
    [InlineData("a<.txt")]
    [InlineData("a>.txt")]
    [InlineData("a:b.txt")]
    [InlineData("a\".txt")]
    [InlineData("a|b.txt")]
    public async Task Post_IllegalName_IsRefused(string name)
    {
        var reply = await UploadAsync(name, [1]);

        Assert.Equal((400, "参数name不能为空，且必须为合法的文件名"), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Post_NoName_IsIllegalName() =>
        Assert.Equal(400, (await EmulatorClient.PostFormAsync(Url, ("file", [1]))).Status);

    [Theory]
    [InlineData("name", "File")]
    [InlineData("Name", "file")]
    [InlineData("name", "name")]
    public async Task Post_MisspeltOrMissingPart_IsNullPointer(string first, string second)
    {
        var reply = await EmulatorClient.PostFormAsync(Url, (first, "a.txt"u8.ToArray()), (second, [1]));

        Assert.Equal((412, "空指针异常"), (reply.Status, reply.Text));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Post_NoForm_IsNullPointer(string body) => Assert.Equal(412, (await EmulatorClient.PostAsync(Url, body)).Status);

    [Fact]
    public async Task Post_FormThatBreaksOff_IsNullPointer()
    {
        var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        Assert.Equal(412, (await EmulatorClient.SendContentAsync(HttpMethod.Post, Url, content)).Status);
    }

    [Fact]
    public async Task Post_NoValidToken_IsUnauthorized()
    {
        var reply = await EmulatorClient.PostFormAsync(_emulator.Ekuaibao("v2/attachment/upload", token: "x"), ("file", [1]));

        Assert.Equal((403, "未授权"), (reply.Status, reply.Text));
    }

    private string Url => _emulator.Ekuaibao("v2/attachment/upload");

    private Task<Reply> UploadAsync(string name, byte[] bytes) =>
        EmulatorClient.PostFormAsync(Url, ("name", Encoding.UTF8.GetBytes(name)), ("file", bytes));
}
