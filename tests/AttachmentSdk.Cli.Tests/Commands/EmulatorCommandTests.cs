using System.Text.RegularExpressions;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class EmulatorCommandTests : ToolTest
{
    [Fact]
    public async Task Emulator_Running_CanBeUsedAsItSays()
    {
        var (greeting, runs) = await RunWithAsync([]);

        // Of the data table's attachments, some have no link, as at the vendor's.
        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0], runs.Select(run => run.ExitCode));
        await Verify(Scrub(greeting));
    }

    [Fact]
    public async Task Emulator_Lists_LetAllFilesBeDownloaded()
    {
        var (greeting, runs) = await RunWithAsync(["--lists", "the lists"]);

        Assert.Contains("--from 'the lists/ekuaibao.jsonl' ", greeting.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal((0, 4), (runs[0].ExitCode, runs[0].OutputLines.Count));
        Assert.Equal((0, 2), (runs[1].ExitCode, runs[1].OutputLines.Count));
    }

    [Fact]
    public async Task Emulator_ListsUnwritable_SaysSo()
    {
        Write("taken", "");

        var run = await RunAsync("emulator", "--urls", "http://127.0.0.1:0", "--lists", "taken");

        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The lists cannot be written to taken: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--faults", "pipe")]
    [InlineData("--lists", ".")]
    public async Task Emulator_PipeWithoutAnotherEnd_IsCancelled(string option, string value)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such files.
        }

        SpecialFile.Put("pipe", Folder.Combine("pipe"), "");
        SpecialFile.Put("pipe", Folder.Combine("ekuaibao.jsonl"), "");
        using var cancellation = new CancellationTokenSource();
        var run = RunAsync(cancellation.Token, "emulator", "--urls", "http://127.0.0.1:0", option, value);
        Assert.False(run.IsCompleted);

        await cancellation.CancelAsync();

        Assert.Equal(new ToolRun(130, "", "Cancelled.\n"), await run);
    }

    [Fact]
    public async Task Emulator_Load_ServesTheFilesOfAFolder()
    {
        Directory.CreateDirectory(Folder.Combine("mine", "pictures"));
        Write("mine/报告.pdf", "%PDF of mine");
        Write("mine/pictures/a.png", "picture of mine");

        var (greeting, runs) = await RunWithAsync(["--load", "mine", "--lists", "lists"]);

        Assert.Contains("serves 1 ekuaibao attachments and 1 KDocs pictures", greeting, StringComparison.Ordinal);
        Assert.All(runs.Take(2), run => Assert.Equal((0, 1), (run.ExitCode, run.OutputLines.Count)));
        Assert.Equal("%PDF of mine", await File.ReadAllTextAsync(Folder.Combine("files", "报告.pdf")));
    }

    [Theory]
    [InlineData("none", "--load: there is no folder none.")]
    [InlineData("empty", "--load: The folder holds no file to serve.")]
    public async Task Emulator_LoadOfNothing_IsWrongUsage(string name, string problem)
    {
        Directory.CreateDirectory(Folder.Combine("empty"));

        var run = await RunAsync("emulator", "--urls", "http://127.0.0.1:0", "--load", name);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(problem, run.Error, StringComparison.Ordinal);
    }

    /// <summary>Starts an emulator and does what its greeting says.</summary>
    private async Task<(string Greeting, IReadOnlyList<ToolRun> Runs)> RunWithAsync(string[] options)
    {
        using var source = new CancellationTokenSource();
        using var output = new WaitingWriter("Press Ctrl+C to stop.");
        using var error = NewWriter();
        var running = AttachmentsTool.RunAsync(["emulator", "--urls", "http://127.0.0.1:0", "--files", "6", .. options], Console(output, error), source.Token);
        await Task.WhenAny(running, output.Seen);

        var greeting = output.ToString();
        foreach (Match match in Regex.Matches(greeting, @"export (\w+)='(.*)'"))
        {
            Variables[match.Groups[1].Value] = match.Groups[2].Value;
        }

        var commands = Regex.Matches(greeting, @"^  attachments (.*)$", RegexOptions.Multiline).Select(match => Words(match.Groups[1].Value)).ToList();
        var runs = new List<ToolRun>();
        foreach (var command in commands.Where(command => command[0] != "login"))
        {
            runs.Add(await RunAsync(command));
        }

        await source.CancelAsync();

        Assert.Equal((0, ""), (await running, error.ToString()));
        Assert.EndsWith("Stopped.\n", output.ToString(), StringComparison.Ordinal);
        return (greeting, runs);
    }

    private static string[] Words(string command) => [.. Regex.Matches(command, "'(?<word>[^']*)'|(?<word>[^' ]+)").Select(match => match.Groups["word"].Value)];

    [Fact]
    public async Task Emulator_PortInUse_SaysSo()
    {
        await using var other = await AttachmentSdk.Emulator.AttachmentEmulator.StartAsync();

        var run = await RunAsync("emulator", "--urls", other.BaseAddress.AbsoluteUri);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("The emulator can't listen on http://127.0.0.1:{port}/: Failed to bind to address http://127.0.0.1:{port}: address already in use.\nChoose another address with --urls.\n", Scrub(run.Error));
    }

    /// <summary>Reports when a text was written.</summary>
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
