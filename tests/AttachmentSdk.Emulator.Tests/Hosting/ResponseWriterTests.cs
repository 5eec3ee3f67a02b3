using System.Net.Sockets;

namespace AttachmentSdk.Emulator.Tests.Hosting;

/// <summary>Faults of the connection, seen by a client that reads as much as comes.</summary>
public sealed class ResponseWriterTests : IAsyncLifetime
{
    private readonly TestTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;
    private EmulatedAttachment _file = null!;
    private string _url = "";

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });
        _file = _emulator.Attachments.MaxBy(file => file.LinkKind == LinkKind.OssSignedUrl ? file.Length : 0)!;
        _url = (await _emulator.LinkAsync(_file)).Url;
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(1_000_001)]
    public async Task Truncate_AfterBytes_IsEarlyEndAfterExactlyThese(int count)
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { AfterBytes = count });

        var (bytes, length, error) = await ReadAsync();

        Assert.Equal(_file.Length, length);
        Assert.Equal(_file.ReadContent()[..count], bytes);
        Assert.Equal(HttpRequestError.ResponseEnded, Assert.IsType<HttpIOException>(error).HttpRequestError);
    }

    [Fact]
    public async Task Truncate_Default_IsHalf()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Truncate));

        Assert.Equal(_file.Length / 2, (await ReadAsync()).Bytes.Length);
    }

    [Fact]
    public async Task Truncate_BeyondTheEnd_IsComplete()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { AfterBytes = _file.Length });

        var (bytes, _, error) = await ReadAsync();

        Assert.Null(error);
        Assert.Equal(_file.Length, bytes.Length);
    }

    [Fact]
    public async Task Reset_AfterBytes_IsConnectionReset()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Reset) { AfterBytes = 70_000 });

        var (bytes, _, error) = await ReadAsync();

        // What is on its way when a reset arrives may be lost; more than was sent can't come.
        Assert.InRange(bytes.Length, 0, 70_000);
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(error?.GetBaseException()).SocketErrorCode);
    }

    [Fact]
    public async Task Reset_Default_IsBeforeTheStatusLine()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Reset));

        await Assert.ThrowsAsync<HttpRequestException>(() => EmulatorClient.GetAsync(_url));

        Assert.Equal(FaultKind.Reset, _emulator.Requests.Snapshot()[^1].Fault);
    }

    [Fact]
    public async Task Delay_UntilTheClockMoves_IsTheTrueResponseLate()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Delay) { Duration = TimeSpan.FromMinutes(1) });

        var reply = EmulatorClient.GetAsync(_url);
        await _clock.WaitForTimersAsync();
        Assert.False(reply.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(_file.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData((await reply).Bytes)));
    }

    [Fact]
    public async Task Stall_UntilTheClockMoves_ContinuesWithTheRest()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { AfterBytes = 1000, Duration = TimeSpan.FromMinutes(1) });

        var reply = EmulatorClient.GetAsync(_url);
        await _clock.WaitForTimersAsync();
        Assert.False(reply.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(_file.ReadContent(), (await reply).Bytes);
    }

    [Fact]
    public async Task Drip_OfPieces_WaitsBeforeEach()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Drip) { Bytes = (_file.Length / 2) + 1, Duration = TimeSpan.FromMinutes(1) });

        var reply = EmulatorClient.GetAsync(_url);
        for (var piece = 0; piece < 2; piece++)
        {
            await _clock.WaitForTimersAsync();
            Assert.False(reply.IsCompleted);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(_file.ReadContent(), (await reply).Bytes);
        Assert.Equal(2, _clock.Delays.Count(delay => delay == TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Stall_ForEver_EndsWithTheClientOrTheEmulator()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Times = null });
        using var http = new HttpClient();
        using var response = await http.GetAsync(EmulatorClient.Exact(_url), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var read = stream.ReadAsync(new byte[10]).AsTask();

        await _emulator.DisposeAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => read);
    }

    private async Task<(byte[] Bytes, long? Length, Exception? Error)> ReadAsync()
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(EmulatorClient.Exact(_url), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        using var bytes = new MemoryStream();
        var error = await Record.ExceptionAsync(() => stream.CopyToAsync(bytes));
        return (bytes.ToArray(), response.Content.Headers.ContentLength, error);
    }
}
