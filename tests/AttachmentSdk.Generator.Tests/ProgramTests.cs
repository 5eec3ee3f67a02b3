using System.Diagnostics;

namespace AttachmentSdk.Generator.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly SpecRepository _repository = new();

    [Fact]
    public async Task Generate_InTheRepository_NeedsOnlyTheOutput()
    {
        _repository.Add("one", Spec.WithSchemas("Entry:\n  type: object"));

        Assert.Equal(ExitCodes.Success, (await RunAsync("generate", "--output", _repository.Output)).ExitCode);
        Assert.True(File.Exists(Path.Combine(_repository.Output, "one.g.cs")));
        Assert.Equal(ExitCodes.Success, (await RunAsync("generate", "--output", _repository.Output, "--check")).ExitCode);
    }

    [Fact]
    public async Task Generate_BrokenContract_SaysWhereOnTheErrorStream()
    {
        var path = _repository.Add("one", "- no mapping");

        var (exitCode, output, errors) = await RunAsync("generate", "--repository", _repository.Root, "--output", _repository.Output);

        Assert.Equal((ExitCodes.BrokenContract, ""), (exitCode, output));
        Assert.StartsWith($"{path}(1,1): error SPEC001: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Option '--output' is required.", "generate")]
    [InlineData("does not exist: 'nowhere'", "generate", "--output", "out", "--repository", "nowhere")]
    [InlineData("'--chek'", "generate", "--output", "out", "--chek")]
    public async Task Generate_WrongUsage_SaysWhatIsWrong(string expected, params string[] arguments)
    {
        var (exitCode, _, errors) = await RunAsync(arguments);

        Assert.NotEqual(ExitCodes.Success, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(GenerateCommand).Assembly.Location, .. arguments])
        {
            WorkingDirectory = _repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
