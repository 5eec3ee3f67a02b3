using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Testing;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Connections that break at every kind of place, and responses that no server should give.</summary>
public sealed class ConnectionTests : IDisposable
{
    private static readonly byte[] File = StorageResponses.Bytes(200_000);
    private static readonly string Crc64 = string.Create(CultureInfo.InvariantCulture, $"x-oss-hash-crc64ecma: {Checksum()}\r\n");
    private static readonly byte[] Complete = RawReply.Whole(File).Bytes!;
    private static readonly int HeadLength = Complete.Length - File.Length;

    private readonly TempFolder _folder = new();

    /// <summary>How many bytes of a right response come before the end; -1 for not even the request being read.</summary>
    public static TheoryData<int, bool> Places
    {
        get
        {
            var places = new TheoryData<int, bool>();
            foreach (var isReset in new[] { true, false })
            {
                foreach (var sent in new[] { -1, 0, 5, 20, HeadLength - 2, HeadLength, HeadLength + 1, HeadLength + (File.Length / 2), Complete.Length - 1 })
                {
                    places.Add(sent, isReset);
                }
            }

            return places;
        }
    }

    public static TheoryData<string> WrongRanges => new(
        "", // None at all.
        "Content-Range: bytes 60000-199999/200000\r\n",
        "Content-Range: bytes 100001-199999/200000\r\n",
        "Content-Range: bytes 100000-199999/200001\r\n",
        "Content-Range: bytes 0-99999/100000\r\n",
        "Content-Range: items 100000-199999/200000\r\n",
        "Content-Range: bytes */200000\r\n",
        "Content-Range: bytes 100000-99/200000\r\n",
        "Content-Range: bytes 99999999999999999999-199999/200000\r\n",
        "Content-Range: nonsense\r\n");

    public static TheoryData<string> Nonsense => new(
        "HELLO\r\n\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n",
        "\0\0\0\0\r\n\r\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Break_AtAnyPlace_IsMendedByTheNextRequest(int sent, bool isReset)
    {
        await using var storage = new RawStorage((number, request) =>
            number > 1 ? RawReply.Right(File, request) : new RawReply(sent < 0 ? null : Complete[..sent], isReset));

        await DownloadAsync(storage);

        AssertRight(storage, 2);
    }

    [Fact]
    public async Task Break_WithoutTheEndMarkOfChunks_IsMended()
    {
        await using var storage = After(RawReply.Chunked(File[..100_000], hasEnd: false));

        await DownloadAsync(storage);

        AssertRight(storage, 2);
        Assert.Contains("Range: bytes=100000-", storage.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truncation_InChunksThatLookComplete_IsFoundByTheLengthOfTheKey()
    {
        await using var storage = After(RawReply.Chunked(File[..100_000], hasEnd: true));

        await DownloadAsync(storage, File.Length);

        AssertRight(storage, 2);
        Assert.Contains("Range: bytes=100000-", storage.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truncation_InChunksThatLookComplete_IsFoundByTheChecksum()
    {
        await using var storage = After(RawReply.Chunked(File[..100_000], hasEnd: true, Crc64));

        await DownloadAsync(storage);

        AssertRight(storage, 2);
        Assert.DoesNotContain("Range:", storage.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(199_999)]
    [InlineData(1)]
    [InlineData(0)]
    public async Task ContentLength_TooSmall_IsFoundByTheLengthOfTheKeyAndByTheChecksum(int declared)
    {
        var length = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {declared}\r\n");
        await using var known = After(RawReply.Whole(File, length));
        await DownloadAsync(known, File.Length);
        AssertRight(known, 2);
        System.IO.File.Delete(_folder.Combine("a.bin"));

        await using var summed = After(RawReply.Whole(File, length + Crc64));
        await DownloadAsync(summed);
        AssertRight(summed, 2);
    }

    [Theory]
    [InlineData("200001")]
    [InlineData("400000")]
    public async Task ContentLength_TooLarge_IsNoFile(string declared)
    {
        await using var storage = After(RawReply.Whole(File, $"Content-Length: {declared}\r\n"));

        await DownloadAsync(storage, File.Length);

        AssertRight(storage, 2);
    }

    [Theory]
    [MemberData(nameof(WrongRanges))]
    public async Task ContentRange_Wrong_StartsOverAndMixesNothing(string range)
    {
        await using var storage = new RawStorage((number, request) => number switch
        {
            1 => new RawReply(Complete[..(HeadLength + 100_000)]),
            2 => RawReply.Part(StorageResponses.Bytes(100_000, seed: 9), range),
            _ => RawReply.Right(File, request),
        });

        await DownloadAsync(storage);

        Assert.Contains("Range: bytes=100000-", storage.Requests[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Range:", storage.Requests[2], StringComparison.Ordinal);
        AssertRight(storage, 3);
    }

    [Fact]
    public async Task Range_ResponseIsTheWholeFile_StartsOver()
    {
        await using var storage = new RawStorage((number, _) => number == 1 ? new RawReply(Complete[..(HeadLength + 100_000)]) : RawReply.Whole(File));

        await DownloadAsync(storage);

        Assert.Contains("Range: bytes=100000-", storage.Requests[1], StringComparison.Ordinal);
        AssertRight(storage, 2);
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Response_ThatIsNoHttp_IsATypedErrorAfterTheRetries(string response)
    {
        await using var storage = new RawStorage((_, _) => new RawReply(Encoding.ASCII.GetBytes(response)));

        var fault = await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync(storage, maxRetries: 1));

        Assert.Equal((DownloadErrorCode.Network, 2), (fault.Code, fault.Attempts));
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task Host_ThatTakesNoConnection_IsATypedErrorAfterTheRetries()
    {
        // Bound but not listening: a port that was given back could be anybody's by now.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri($"http://{socket.LocalEndPoint}/");

        var fault = await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync(address, maxRetries: 1));

        Assert.Equal((DownloadErrorCode.Network, 2, "The download failed: the host refused the connection."), (fault.Code, fault.Attempts, fault.Message));
    }

    private static RawStorage After(RawReply fault) => new((number, request) => number > 1 ? RawReply.Right(File, request) : fault);

    private static ulong Checksum()
    {
        var crc = new AttachmentSdk.Downloads.Transfers.Crc64();
        crc.Append(File);
        return crc.Value;
    }

    private Task DownloadAsync(RawStorage storage, long? length = null, int maxRetries = 5) => DownloadAsync(storage.BaseAddress, length, maxRetries);

    private async Task DownloadAsync(Uri storage, long? length = null, int maxRetries = 5)
    {
        using var downloader = new AttachmentDownloader(storage, null, new TestTimeProvider { AutoAdvance = true });
        await downloader.DownloadAsync(Engine.Link(length: length, url: $"{storage}object"), _folder, new DownloadOptions { MaxRetries = maxRetries });
    }

    private void AssertRight(RawStorage storage, int requests)
    {
        Assert.Equal(File, System.IO.File.ReadAllBytes(_folder.Combine(Assert.Single(_folder.Files()))));
        Assert.Equal(requests, storage.Requests.Count);
    }
}
