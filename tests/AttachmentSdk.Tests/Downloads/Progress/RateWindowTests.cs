using AttachmentSdk.Downloads.Progress;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Tests.Downloads.Progress;

public class RateWindowTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RateWindow _window;

    public RateWindowTests() => _window = new RateWindow(_clock);

    [Fact]
    public void PerSecond_NoTimePassed_IsZero()
    {
        Add(1000);
        Assert.Equal(0, Rate);
    }

    [Theory]
    [InlineData(0.1, 10_000)]
    [InlineData(0.5, 2000)]
    [InlineData(2, 500)]
    [InlineData(3.99, 250)]
    public void PerSecond_SinceTheStart_IsOverWhatHasPassed(double seconds, long rate)
    {
        Add(1000);
        Pass(seconds);
        Assert.Equal(rate, Rate);
    }

    [Fact]
    public void PerSecond_SteadyFlow_StaysTheSame()
    {
        for (var i = 0; i < 200; i++)
        {
            Pass(0.1);
            Add(100);
            Assert.InRange(Rate, 1000, 1030);
        }
    }

    [Fact]
    public void PerSecond_FlowThatChanges_IsThatOfTheLastFourSeconds()
    {
        Pass(0.25);
        Add(1_000_000);
        for (var i = 0; i < 16; i++)
        {
            Pass(0.25);
            Add(25);
        }

        Assert.InRange(Rate, 95, 110);
    }

    [Fact]
    public void PerSecond_AfterASilence_IsZero()
    {
        Add(1000);
        Pass(4);
        Assert.Equal(0, Rate);
        Pass(3600);
        Add(3500);
        Assert.Equal(1000, Rate);
    }

    private long Rate => _window.PerSecond(_clock.GetTimestamp());

    private void Add(long bytes) => _window.Add(bytes, _clock.GetTimestamp());

    private void Pass(double seconds) => _clock.Advance(TimeSpan.FromSeconds(seconds));
}
