namespace AttachmentSdk.Cli.Tests;

/// <summary>The tool as a process of its own.</summary>
public class ProgramTests
{
    [Fact]
    public async Task Process_KeyFromStandardInput_IsWiredUp()
    {
        using var folder = new TempFolder();
        using var process = ToolProcess.Start(new Dictionary<string, string>(), folder.FullPath, ["key", "decode", "-"], """DP:{"fileName":"发票.jpg"}""");
        var run = await process.EndAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("{\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("发票.jpg", run.Output, StringComparison.Ordinal);
    }
}
