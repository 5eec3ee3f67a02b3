using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public class HostGateTests
{
    private readonly HostGate _gate = new(8);

    [Fact]
    public async Task Enter_AllPlacesTaken_WaitsForOneToLeave()
    {
        var passes = await EnterAsync(8);
        var ninth = _gate.EnterAsync(default);
        Assert.False(ninth.IsCompleted);
        passes[0].Dispose();
        passes[0].Dispose();
        var tenth = _gate.EnterAsync(default);
        await ninth;
        Assert.False(tenth.IsCompleted);
    }

    [Fact]
    public async Task NoteTooBusy_WholeWave_StepsDownOnce()
    {
        foreach (var pass in await EnterAsync(8))
        {
            pass.NoteTooBusy();
            pass.Dispose();
        }

        Assert.Equal(4, _gate.Limit);
    }

    [Fact]
    public async Task NoteTooBusy_WaveWithOthersWaiting_StepsDownOnce()
    {
        var wave = await EnterAsync(8);
        var waiting = Enumerable.Range(0, 8).Select(_ => _gate.EnterAsync(default).AsTask()).ToList();
        foreach (var pass in wave)
        {
            pass.NoteTooBusy();
            pass.Dispose();
        }

        Assert.Equal(4, _gate.Limit);
        await Task.WhenAll(waiting.Take(4));
        Assert.All(waiting.Skip(4), later => Assert.False(later.IsCompleted));
    }

    [Fact]
    public async Task NoteTooBusy_WaveAfterWave_StepsDownToOne()
    {
        foreach (var expected in new[] { 4, 2, 1, 1 })
        {
            foreach (var pass in await EnterAsync(_gate.Limit))
            {
                pass.NoteTooBusy();
                pass.Dispose();
            }

            Assert.Equal(expected, _gate.Limit);
        }
    }

    [Fact]
    public async Task NoteSuccess_SteadyRun_StepsUpAgainToTheMost()
    {
        using (var pass = await _gate.EnterAsync(default))
        {
            pass.NoteTooBusy();
        }

        Assert.Equal(1, _gate.Limit);
        using var busy = await _gate.EnterAsync(default);
        var waiting = _gate.EnterAsync(default);
        for (var count = 0; count < 15; count++)
        {
            busy.NoteSuccess();
        }

        Assert.False(waiting.IsCompleted);
        busy.NoteSuccess();
        await waiting;
        Assert.Equal(2, _gate.Limit);
        for (var count = 0; count < 1000; count++)
        {
            busy.NoteSuccess();
        }

        Assert.Equal(8, _gate.Limit);
    }

    [Fact]
    public async Task Enter_WaiterGivesUp_TakesNoPlace()
    {
        using var cancellation = new CancellationTokenSource();
        var passes = await EnterAsync(8);
        var impatient = _gate.EnterAsync(cancellation.Token).AsTask();
        var patient = _gate.EnterAsync(default);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        passes[0].Dispose();
        await patient;
    }

    private async Task<IReadOnlyList<HostGate.Pass>> EnterAsync(int count) => await Task.WhenAll(Enumerable.Range(0, count).Select(_ => _gate.EnterAsync(default).AsTask()));
}
