using System.Diagnostics;
using System.Text;

namespace AttachmentSdk.Cli.Tests;

/// <summary>The tool as a process of its own.</summary>
public class ProgramTests
{
    [Fact]
    public async Task Process_KeyFromStandardInput_IsWiredUp()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AttachmentsTool).Assembly.Location, "key", "decode", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync("""DP:{"fileName":"发票.jpg"}""");
        process.StandardInput.Close();
        var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, error));
        Assert.StartsWith("{\n", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
        Assert.Contains("发票.jpg", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
    }
}
