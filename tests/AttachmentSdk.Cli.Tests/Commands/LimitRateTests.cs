using System.CommandLine;
using AttachmentSdk.Cli.Commands;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class LimitRateTests : EmulatedTest
{
    [Theory]
    [InlineData("1024", 1024)]
    [InlineData("500000", 500_000)]
    [InlineData("1K", 1024)]
    [InlineData("500k", 512_000)]
    [InlineData("2M", 2 * 1024 * 1024)]
    [InlineData("1.5m", 1_572_864)]
    [InlineData("1G", 1024 * 1024 * 1024)]
    public void Create_Rate_IsReadAsCurlDoes(string text, long rate)
    {
        var option = RateOption.CreateLimit();

        Assert.Equal(rate, new Command("x") { option }.Parse(["--limit-rate", text]).GetValue(option));
    }

    [Fact]
    public void Create_Absent_IsNoLimit()
    {
        var option = RateOption.CreateLimit();

        Assert.Null(new Command("x") { option }.Parse([]).GetValue(option));
    }

    [Fact]
    public async Task Download_Limited_TakesTheTimeThatItMust()
    {
        NeedsClock = true;
        var file = Emulator.Attachments[1];
        var begin = Clock.GetTimestamp();

        var run = await RunAsync("ekuaibao", "download", "--id", file.Id, "--key", file.Key, "-o", "files", "--limit-rate", "200K");

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(Clock.GetElapsedTime(begin).TotalSeconds, (file.Length / 204_800.0) - 0.5, (file.Length / 204_800.0) + 0.5);
    }
}
