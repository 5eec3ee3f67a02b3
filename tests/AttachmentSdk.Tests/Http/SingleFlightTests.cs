using AttachmentSdk.Http;

namespace AttachmentSdk.Tests.Http;

public class SingleFlightTests
{
    private readonly SingleFlight<int> _flight = new();

    [Fact]
    public async Task Run_ManyCallers_WorkOnce()
    {
        var gate = new TaskCompletionSource<int>();
        var runs = 0;
        var callers = Enumerable.Range(0, 50).Select(_ => _flight.RunAsync(() => { runs++; return gate.Task; }, CancellationToken.None)).ToList();
        gate.SetResult(7);
        Assert.All(await Task.WhenAll(callers), result => Assert.Equal(7, result));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Run_AfterAFailure_WorksAgain()
    {
        await Assert.ThrowsAsync<IOException>(() => _flight.RunAsync(() => throw new IOException(), CancellationToken.None));
        Assert.Equal(1, await _flight.RunAsync(() => Task.FromResult(1), CancellationToken.None));
    }

    [Fact]
    public async Task Run_OneCallerCancels_TheOthersGetTheResult()
    {
        using var cancellation = new CancellationTokenSource();
        var gate = new TaskCompletionSource<int>();
        var first = _flight.RunAsync(() => gate.Task, cancellation.Token);
        var second = _flight.RunAsync(() => gate.Task, CancellationToken.None);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult(3);
        Assert.Equal(3, await second);
    }
}
