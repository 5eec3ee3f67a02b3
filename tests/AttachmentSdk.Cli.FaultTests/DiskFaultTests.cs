using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using AttachmentSdk.Emulator;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace AttachmentSdk.Cli.Tests;

/// <summary>
/// A disk that refuses the n-th call, for each n until there is no such call. strace counts the calls of each thread by itself, so that a number
/// may fail several calls.
/// </summary>
public sealed partial class DiskFaultTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int MostCalls = 200;

    private static readonly int[] DocumentedExitCodes = [0, 1, 4];
    private readonly TempFolder _folder = new();
    private AttachmentEmulator _emulator = null!;

    private string Target => _folder.Combine("files");

    private string Log => _folder.Combine("strace.log");

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 4, LargeFileLength = 3 << 20 });
        await File.WriteAllLinesAsync(_folder.Combine("list.jsonl"), _emulator.Attachments.Select(file => JsonConvert.SerializeObject(new { id = file.Id, key = file.Key })));
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    /// <param name="calls">The system calls.</param>
    /// <param name="error">Their error.</param>
    /// <param name="following">A plus sign if all following calls fail too, because a call has others that can take its place.</param>
    [Theory]
    [InlineData("openat,open", "EACCES")]
    [InlineData("openat,open", "EMFILE")]
    [InlineData("pwrite64,write", "EIO")]
    [InlineData("pwrite64,write", "ENOSPC")]
    [InlineData("fsync,fdatasync", "EIO")]
    [InlineData("fsync,fdatasync", "EDQUOT")]
    [InlineData("renameat2,rename,renameat", "EACCES")]
    [InlineData("renameat2,rename,renameat,link,linkat", "EIO", "+")]
    [InlineData("renameat2,rename,renameat,link,linkat", "ENOSPC", "+")]
    [InlineData("unlink,unlinkat", "EBUSY")]
    [InlineData("mkdir,mkdirat", "EACCES")]
    [InlineData("flock", "EIO")]
    public async Task Call_Fails_IsReportedAndTheNextRunCompletes(string calls, string error, string following = "")
    {
        var paths = await PathsAsync(calls);
        var (injected, failures) = (0, 0);
        for (var number = 1; number <= MostCalls; number++)
        {
            Directory.Delete(Target, recursive: true);
            var run = await RunAsync($"-e trace={calls} -e inject={calls}:error={error}:when={number.ToString(CultureInfo.InvariantCulture)}{following} {string.Join(' ', paths.Select(path => $"-P '{path}'"))}");
            var isInjected = (await File.ReadAllTextAsync(Log)).Contains("INJECTED", StringComparison.Ordinal);
            failures += isInjected && run.ExitCode != 0 ? 1 : 0;
            AssertReported(run);

            Directory.CreateDirectory(Target);
            var next = await RunAsync(strace: null);
            Assert.True(next.ExitCode == 0, $"{number}: {next.Transcript}\nafter {run.Transcript}");
            Assert.Equal(Expected(), Found());
            if (!isInjected)
            {
                break;
            }

            injected++;
        }

        output.WriteLine($"{calls}: {error}: {injected} runs with a fault, {failures} of them failed.");
    }

    // Every item has its line, what has a name is right, and what is called a success is there.
    private void AssertReported(ToolRun run)
    {
        Assert.True(DocumentedExitCodes.Contains(run.ExitCode), run.Transcript);
        Assert.DoesNotContain("bug", run.Error, StringComparison.OrdinalIgnoreCase);
        var items = run.OutputLines.Select(JObject.Parse).ToList();
        Assert.All(Found(), file => Assert.Contains(file, Expected()));
        Assert.All(items.Where(item => (string?)item["status"] is "downloaded" or "skipped"), item => Assert.True(File.Exists((string)item["path"]!), run.Transcript));
        Assert.All(items.Where(item => (string?)item["status"] is "failed"), item => Assert.NotNull((string?)item["error"]!["code"]));
        Assert.True(run.ExitCode != 0 || items.Count == _emulator.Attachments.Count, run.Transcript);
        Assert.True(run.ExitCode != 0 || Found().SequenceEqual(Expected()), run.Transcript);
    }

    private List<string> Expected() => [.. _emulator.Attachments.Select(file => file.Sha256).Order()];

    private List<string> Found() =>
        Directory.Exists(Target) ? [.. Directory.GetFiles(Target).Select(path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))).Order()] : [];

    // The calls that concern the target folder: those of the runtime are not what is tested.
    private async Task<IReadOnlyList<string>> PathsAsync(string calls)
    {
        var run = await RunAsync($"-y -e trace={calls}");
        Assert.True(run.ExitCode == 0, run.Transcript);
        Assert.Equal(Expected(), Found());
        var paths = PathInLog().Matches(await File.ReadAllTextAsync(Log)).Select(match => Unescape(match.Groups["path"].Value)).Where(path => path.StartsWith(Target, StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(paths);
        return paths;
    }

    private async Task<ToolRun> RunAsync(string? strace)
    {
        using var tool = ToolProcess.Start(
            new Dictionary<string, string> { ["EKUAIBAO_BASE_URL"] = _emulator.BaseAddress.AbsoluteUri, ["EKUAIBAO_ACCESS_TOKEN"] = _emulator.AccessToken },
            _folder,
            ["ekuaibao", "download", "--from", "list.jsonl", "-o", Target, "--json", "--no-progress", "--retries", "0"],
            shell: strace is null ? null : $"exec strace -f --seccomp-bpf -qq -o '{Log}' {strace} \"$@\"");
        return await tool.EndAsync();
    }

    private static string Unescape(string text) => Octal().Replace(text, match => ((char)Convert.ToInt32(match.Groups["digits"].Value, 8)).ToString()) is var bytes
        ? System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(bytes))
        : text;

    [GeneratedRegex("[\"<](?<path>/[^\">]*)[\">]")]
    private static partial Regex PathInLog();

    [GeneratedRegex(@"\\(?<digits>[0-7]{1,3})")]
    private static partial Regex Octal();
}
