using System.Net.Sockets;

namespace AttachmentSdk.Emulator.Tests.InProcess;

/// <summary>Faults of a connection that is none, seen by a client that reads as much as comes.</summary>
public sealed class ResponseStreamTests : IAsyncLifetime
{
    private readonly TestTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;
    private HttpClient _http = null!;
    private EmulatedAttachment _file = null!;
    private Link _link = null!;

    public async Task InitializeAsync()
    {
        _emulator = AttachmentEmulator.Create(new EmulatorOptions { Clock = _clock });
        _http = _emulator.Client();
        _file = _emulator.Attachments.MaxBy(file => file.LinkKind == LinkKind.OssSignedUrl ? file.Length : 0)!;
        _link = await _http.LinkAsync(_emulator, _file);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
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
    public async Task Reset_AfterBytes_IsConnectionResetAfterExactlyTheseAndEver()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Reset) { AfterBytes = 70_000 });
        using var response = await _http.GetAsync(_link);
        await using var stream = await response.Content.ReadAsStreamAsync();
        await stream.ReadExactlyAsync(new byte[70_000]);

        for (var i = 0; i < 2; i++)
        {
            var error = await Assert.ThrowsAsync<IOException>(() => stream.ReadAsync(new byte[1]).AsTask());
            Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(error.InnerException).SocketErrorCode);
        }
    }

    [Fact]
    public async Task Reset_Default_IsBeforeTheResponse()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Reset));

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => _http.GetAsync(_link));

        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(error.GetBaseException()).SocketErrorCode);
        Assert.Equal(FaultKind.Reset, _emulator.Requests.Snapshot()[^1].Fault);
    }

    [Fact]
    public async Task Delay_UntilTheClockMoves_IsTheTrueResponseLate()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Delay) { Duration = TimeSpan.FromMinutes(1) });

        var reply = ReadAsync();
        await _clock.WaitForTimersAsync();
        Assert.False(reply.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(_file.ReadContent(), (await reply).Bytes);
    }

    [Fact]
    public async Task Stall_UntilTheClockMoves_ContinuesWithTheRest()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { AfterBytes = 1000, Duration = TimeSpan.FromMinutes(1) });

        var reply = ReadAsync();
        await _clock.WaitForTimersAsync();
        Assert.False(reply.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(_file.ReadContent(), (await reply).Bytes);
    }

    [Fact]
    public async Task Stall_ForEver_EndsWithTheReaderOrTheEmulator()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Times = null });
        using var response = await _http.GetAsync(_link);
        await using var stream = await response.Content.ReadAsStreamAsync();
        using var cancellation = new CancellationTokenSource();
        var cancelled = stream.ReadAsync(new byte[10], cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        using var other = await _http.GetAsync(_link);
        await using var abandoned = await other.Content.ReadAsStreamAsync();
        var read = abandoned.ReadAsync(new byte[10]).AsTask();
        await _emulator.DisposeAsync();

        await Assert.ThrowsAsync<IOException>(() => read);
    }

    [Fact]
    public async Task Drip_OfPieces_WaitsBeforeEach()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Drip) { AfterBytes = 2, Bytes = 3, Duration = TimeSpan.FromSeconds(5) });
        using var response = await _http.GetAsync(_link);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[100];
        Assert.Equal(2, await stream.ReadAsync(buffer));

        var next = stream.ReadAsync(buffer).AsTask();
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(3, await next);
        Assert.Equal(_file.ReadContent()[2..5], buffer[..3]);
    }

    private async Task<(byte[] Bytes, long? Length, Exception? Error)> ReadAsync()
    {
        using var response = await _http.GetAsync(_link);
        await using var stream = await response.Content.ReadAsStreamAsync();
        using var bytes = new MemoryStream();
        var error = await Record.ExceptionAsync(() => stream.CopyToAsync(bytes));
        return (bytes.ToArray(), response.Content.Headers.ContentLength, error);
    }
}
