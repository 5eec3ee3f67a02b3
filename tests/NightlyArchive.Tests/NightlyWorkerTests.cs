using Microsoft.Extensions.DependencyInjection;

namespace NightlyArchive.Tests;

public class NightlyWorkerTests
{
    [Fact]
    public async Task Start_InTheEvening_RunsEveryNightAtTwoAlsoAfterAFailure()
    {
        var forms = new FailingForms();
        await using var sample = new SampleProgram(services => services.AddSingleton<INewForms>(forms));
        var worker = sample.Get<NightlyWorker>();
        await worker.StartAsync(CancellationToken.None);
        await sample.Clock.WaitForTimersAsync();

        sample.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromTicks(1));
        Assert.Equal(0, forms.Runs);
        sample.Clock.Advance(TimeSpan.FromTicks(1));
        await sample.Clock.WaitForTimersAsync();
        Assert.Equal(1, forms.Runs);
        sample.Clock.Advance(TimeSpan.FromHours(24));
        await sample.Clock.WaitForTimersAsync();

        Assert.Equal(2, forms.Runs);
        Assert.Equal([TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromHours(24)], sample.Clock.Delays);
        await worker.StopAsync(CancellationToken.None);
    }

    private sealed class FailingForms : INewForms
    {
        public int Runs { get; private set; }

        public Task<IReadOnlyCollection<string>> ReadCodesAsync(CancellationToken cancellationToken)
        {
            Runs++;
            throw new DirectoryNotFoundException("The share of the inbox is not there.");
        }
    }
}
