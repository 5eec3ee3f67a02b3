using System.Net;
using System.Net.Sockets;
using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class TransferTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly byte[] _file = Bytes(200_000);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Download_WholeFile_HasItsBytesAndLeavesNothingElse()
    {
        _engine.Storage.Enqueue(Whole(_file));

        var result = await _engine.DownloadAsync(Engine.Link());

        Assert.Equal(DownloadStatus.Downloaded, result.Status);
        Assert.Equal(_engine.Folder.Combine("a.bin"), result.Path);
        Assert.Equal(_file.Length, result.Length);
        Assert.Equal(1, result.Attempts);
        Assert.Equal(_file, _engine.Read("a.bin"));
        Assert.Equal(["a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Download_Request_HasNoHeaderBeyondEncodingAndProduct()
    {
        _engine.Storage.Enqueue(Whole(_file));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(["Accept-Encoding", "User-Agent"], Assert.Single(_engine.Storage.Requests).Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task Download_ShorterThanPromisedByTheKey_IsTypedAndKeepsNothing()
    {
        using var engine = new Engine(_ => Whole(_file));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link(length: 200_001), new DownloadOptions { MaxRetries = 2 }));
        Assert.Equal(DownloadErrorCode.LengthMismatch, fault.Code);
        Assert.Equal(200_001, fault.ExpectedLength);
        Assert.Equal(200_000, fault.ReceivedLength);
        Assert.Equal(3, fault.Attempts);
        Assert.Equal(2, fault.EarlierAttempts.Count);
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task Download_LongerThanPromised_IsTypedAndKeepsNothing()
    {
        using var engine = new Engine(_ => Whole(_file).WithoutLength());
        var fault = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link(length: 100_000), new DownloadOptions { MaxRetries = 1 }));
        Assert.Equal(DownloadErrorCode.LengthMismatch, fault.Code);
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task Download_NoLengthAnywhere_TakesWhatComes()
    {
        _engine.Storage.Enqueue(Whole(_file).WithoutLength());
        var result = await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file.Length, result.Length);
    }

    [Fact]
    public async Task Download_EmptyFile_IsAFile()
    {
        _engine.Storage.Enqueue(Whole([]));
        var result = await _engine.DownloadAsync(Engine.Link("empty.txt", length: 0));
        Assert.Equal(DownloadStatus.Downloaded, result.Status);
        Assert.Empty(_engine.Read("empty.txt"));
    }

    [Fact]
    public async Task Download_ConnectionFails_SaysWhyAndListsTheAttempts()
    {
        var refused = new HttpRequestException("Connection refused (storage.example:443)", new SocketException((int)SocketError.ConnectionRefused));
        _engine.Storage.Enqueue(refused).Enqueue(refused).Enqueue(Status(503));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 2 }));
        Assert.Equal(DownloadErrorCode.HttpStatus, fault.Code);
        Assert.Equal(["The download failed: the host refused the connection.", "The download failed: the host refused the connection."], fault.EarlierAttempts);
        Assert.True(fault.IsTransient);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(412)]
    [InlineData(451)]
    [InlineData(501)]
    public async Task Download_LastingStatus_IsNotRepeated(int status)
    {
        _engine.Storage.Enqueue(Status(status, "<Error><Code>InvalidArgument</Code><Message>token=geheim</Message></Error>"));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link()));
        Assert.Equal(status, fault.StatusCode);
        Assert.Equal($"The storage responded with HTTP {status} (InvalidArgument).", fault.Message);
        Assert.Single(_engine.Storage.Requests);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Download_LinkThatNobodyCanRenew_IsRefused(int status)
    {
        _engine.Storage.Enqueue(Status(status));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link()));
        Assert.Equal(DownloadErrorCode.LinkRefused, fault.Code);
        Assert.Equal(status, fault.StatusCode);
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task Download_VendorHeaders_GoOutComplete()
    {
        _engine.Storage.Enqueue(Whole(_file));
        var link = new DownloadLink(Engine.Url)
        {
            FileName = "a.bin",
            Headers = new Dictionary<string, string> { ["Authorization"] = "OSS id:c2ln=", ["x-oss-date"] = "Tue, 04 Jun 2024 02:36:44 GMT", ["Content-Type"] = "image/jpeg" },
        };
        await _engine.DownloadAsync(link);
        var request = Assert.Single(_engine.Storage.Requests);
        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Equal("OSS id:c2ln=", request.Header("Authorization"));
        Assert.Equal("Tue, 04 Jun 2024 02:36:44 GMT", request.Header("x-oss-date"));
        Assert.Equal("image/jpeg", request.Header("Content-Type"));
    }

    [Fact]
    public async Task Download_NoBody_IsAnEmptyFile()
    {
        _engine.Storage.Enqueue(new HttpResponseMessage(HttpStatusCode.OK));
        var result = await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(0, result.Length);
    }
}
