using System.Text.RegularExpressions;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class EmulatorCommandTests : ToolTest
{
    [Fact]
    public async Task Emulator_Running_CanBeUsedAsItSays()
    {
        using var source = new CancellationTokenSource();
        using var output = new WaitingWriter("Press Ctrl+C to stop.");
        using var error = NewWriter();
        var running = AttachmentsTool.RunAsync(["emulator", "--urls", "http://127.0.0.1:0", "--files", "6"], Console(output, error), source.Token);
        await Task.WhenAny(running, output.Seen);

        var greeting = output.ToString();
        foreach (Match match in Regex.Matches(greeting, @"export (\w+)='(.*)'"))
        {
            Variables[match.Groups[1].Value] = match.Groups[2].Value;
        }

        var commands = Regex.Matches(greeting, @"^  attachments (.*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value.Split(' ').Select(word => word.Trim('\'')).ToArray()).ToList();
        var ekuaibao = await RunAsync(commands[0]);
        var kdocs = await RunAsync(commands[1]);
        await source.CancelAsync();

        Assert.Equal((0, 0, 0), (ekuaibao.ExitCode, kdocs.ExitCode, await running));
        Assert.Equal("", error.ToString());
        Assert.EndsWith("Stopped.\n", output.ToString(), StringComparison.Ordinal);
        await Verify(Regex.Replace(Scrub(greeting), "Stopped.\n", ""));
    }

    [Fact]
    public async Task Emulator_PortInUse_SaysSo()
    {
        await using var other = await AttachmentSdk.Emulator.AttachmentEmulator.StartAsync();

        var run = await RunAsync("emulator", "--urls", other.BaseAddress.AbsoluteUri);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("The emulator can't listen on http://127.0.0.1:{port}/: Failed to bind to address http://127.0.0.1:{port}: address already in use.\nChoose another address with --urls.\n", Scrub(run.Error));
    }

    /// <summary>Tells when a text was written.</summary>
    private sealed class WaitingWriter(string text) : StringWriter
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public override void WriteLine(string? value)
        {
            base.Write(value + "\n");
            if (value == text)
            {
                _seen.TrySetResult();
            }
        }
    }
}
