using System.IO.Pipelines;
using System.IO.Pipes;
using System.Net;
using System.Text;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao;

public class EkuaibaoUploadTests
{
    private const string Accepted = """{"value":{"key":"openapi-k-合同.pdf","fileId":"ID9","fileName":"合同.pdf","empty":false}}""";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(EkuaibaoClient.MaxUploadLength)]
    public async Task Upload_ThenDownload_GivesTheSameBytes(int length)
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var bytes = StorageResponses.Bytes(length);
        var reference = await vendors.Ekuaibao.UploadAsync(new MemoryStream(bytes), "合同 (盖章) 100%.bin");
        Assert.Equal("合同 (盖章) 100%.bin", reference.FileName);
        var result = await vendors.DownloadAsync(reference);
        Assert.Equal("合同 (盖章) 100%.bin", Path.GetFileName(result.Path));
        Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(result.Path!)));
        Assert.Equal(1, vendors.Calls(EmulatorOperations.EkuaibaoUpload));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_OneByteTooMuch_IsRefusedBeforeAnythingIsSent(bool canSeek)
    {
        using var api = new StubHandler();
        using var client = Vendors.Ekuaibao(api);
        var bytes = new MemoryStream(new byte[EkuaibaoClient.MaxUploadLength + 1]);
        var fault = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.UploadAsync(canSeek ? bytes : PipeReader.Create(bytes).AsStream(), "a.bin"));
        Assert.Contains("31457280", fault.Message, StringComparison.Ordinal);
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link to a pipe")]
    [InlineData("socket")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/fd")]
    public async Task Upload_NoRegularFile_IsRefusedBeforeAnythingIsSent(string kind)
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // The others do not tell.
        }

        using var folder = new TempFolder();
        using var pipe = new AnonymousPipeServerStream();
        var path = folder.Combine("a.bin");
        SpecialFile.Put("pipe", folder.Combine("pipe"), string.Empty);
        SpecialFile.Put(
            kind is "pipe" or "socket" ? kind : "link",
            path,
            kind switch { "link to a pipe" => folder.Combine("pipe"), "/dev/fd" => $"/dev/fd/{pipe.SafePipeHandle.DangerousGetHandle()}", _ => kind });
        using var api = new StubHandler();
        using var client = Vendors.Ekuaibao(api);
        using var cancellation = new CancellationTokenSource();

        var upload = client.UploadAsync(path, cancellationToken: cancellation.Token);
#if NETSTANDARD_LIBRARY // That build cannot ask what a file is. Opening a socket fails, and the others may be read or waited for.
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => upload);
#else
        Assert.Equal($"'{path}' is not a regular file, and an upload needs a length.", (await Assert.ThrowsAsync<IOException>(() => upload)).Message);
#endif
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("a?b", '?')]
    [InlineData("a\\b", '\\')]
    [InlineData("a/b", '/')]
    [InlineData("a*b", '*')]
    [InlineData("<a", '<')]
    [InlineData("a>", '>')]
    [InlineData("a:b", ':')]
    [InlineData("a\"b", '"')]
    [InlineData("a|b", '|')]
    public async Task Upload_ForbiddenCharacter_IsNamedBeforeAnythingIsSent(string name, char character)
    {
        using var api = new StubHandler();
        using var client = Vendors.Ekuaibao(api);
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(new MemoryStream(), name));
        Assert.Contains($"must not hold '{character}'", fault.Message, StringComparison.Ordinal);
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public async Task Upload_NoName_IsRefused(string name)
    {
        using var api = new StubHandler();
        using var client = Vendors.Ekuaibao(api);
        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(new MemoryStream(), name));
    }

    [Fact]
    public async Task Upload_Stream_IsSentFromItsPositionAndStaysOpen()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, Accepted));
        using var client = Vendors.Ekuaibao(api);
        using var content = new MemoryStream("0123456789"u8.ToArray()) { Position = 4 };
        var reference = await client.UploadAsync(content, "合同.pdf");
        Assert.Equal(("ID9", "openapi-k-合同.pdf", "合同.pdf"), (reference.Id, reference.Key, reference.FileName));
        Assert.Contains("\r\n\r\n456789\r\n", api.Requests[0].Body, StringComparison.Ordinal);
        Assert.True(content.CanRead);
    }

    [Fact]
    public async Task Upload_File_HasItsOwnNameOrTheGivenOne()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var path = vendors.Folder.Combine("扫描.txt");
        await File.WriteAllTextAsync(path, "内容");
        Assert.Equal("扫描.txt", (await vendors.Ekuaibao.UploadAsync(path)).FileName);
        Assert.Equal("其他.txt", (await vendors.Ekuaibao.UploadAsync(path, "其他.txt")).FileName);
        await Assert.ThrowsAsync<FileNotFoundException>(() => vendors.Ekuaibao.UploadAsync(path + "x"));
    }

    [Fact]
    public async Task Upload_ForwardOnlyStream_IsSent()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var bytes = StorageResponses.Bytes(200_000);
        var reference = await vendors.Ekuaibao.UploadAsync(PipeReader.Create(new MemoryStream(bytes)).AsStream(), "a.bin");
        Assert.Equal(bytes, Assert.Single(vendors.Emulator.Uploads, upload => upload.Id == reference.Id).ReadContent());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Upload_VendorMayHaveTakenIt_IsNotSentAgain(int status)
    {
        using var api = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, "错误", "text/plain"));
        using var client = Vendors.Ekuaibao(api);
        await Assert.ThrowsAsync<AttachmentApiException>(() => client.UploadAsync(new MemoryStream([1]), "a"));
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task Upload_ConnectionBreaks_IsNotSentAgain()
    {
        using var api = new StubHandler(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        using var client = Vendors.Ekuaibao(api);
        await Assert.ThrowsAsync<ApiUnreachableException>(() => client.UploadAsync(new MemoryStream([1]), "a"));
        Assert.Single(api.Requests);
    }

#if !NETSTANDARD_LIBRARY // That build cannot tell what kind of fault it was, and does not send again.
    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task Upload_NoConnectionCameAbout_IsSentAgain(HttpRequestError error)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, Accepted)).Enqueue(new HttpRequestException(error));
        using var client = Vendors.Ekuaibao(api);
        await client.UploadAsync(new MemoryStream([1]), "a");
        Assert.Equal(2, api.Requests.Count);
    }
#endif

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Upload_VendorIsTooBusy_IsSentAgainFromTheStart(int status)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, Accepted)).Enqueue((HttpStatusCode)status, "");
        using var client = Vendors.Ekuaibao(api);
        await client.UploadAsync(new MemoryStream("0123456789"u8.ToArray()) { Position = 4 }, "a");
        Assert.Equal(2, api.Requests.Count);
        Assert.Equal(api.Requests[0].Body, api.Requests[1].Body);
    }

    [Fact]
    public async Task Upload_RefusedToken_IsRenewedAndTheBytesSentAgain()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        await vendors.Ekuaibao.Attachments.ResolveLinksAsync([vendors.First(LinkKind.Qiniu)]).ListAsync();
        vendors.Emulator.RevokeAccessTokens();
        var bytes = StorageResponses.Bytes(300_000);
        var reference = await vendors.Ekuaibao.UploadAsync(new MemoryStream(bytes), "a.bin");
        Assert.Equal(bytes, Assert.Single(vendors.Emulator.Uploads, upload => upload.Id == reference.Id).ReadContent());
        Assert.Equal(2, vendors.Calls(EmulatorOperations.EkuaibaoUpload));
        Assert.Equal(2, vendors.Calls(EmulatorOperations.EkuaibaoAccessToken));
    }

    [Theory]
    [InlineData("""{"value":{"fileId":"ID"}}""")]
    [InlineData("""{"value":{"key":"k","fileId":""}}""")]
    [InlineData("""{"value":null}""")]
    [InlineData("{}")]
    public async Task Upload_ResponseWithoutReference_IsTyped(string body)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.Ekuaibao(api);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(() => client.UploadAsync(new MemoryStream([1]), "a"));
        Assert.Contains("holds no key or no fileId", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NoResponse_IsATimeoutThatGrowsWithTheFile()
    {
        var clock = new TestTimeProvider();
        using var api = new StubHandler(async (_, token) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(token);
            throw new InvalidOperationException();
        });
        using var client = Vendors.Ekuaibao(api, clock);
        var call = client.UploadAsync(new MemoryStream(Encoding.ASCII.GetBytes(new string('a', 10 * 65536))), "a");
        await clock.WaitForTimersAsync();
        clock.Advance(TimeSpan.FromSeconds(39));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await Assert.ThrowsAsync<ApiUnreachableException>(() => call)).IsTimeout);
        Assert.Single(api.Requests);
    }
}
