using AttachmentSdk.Generator.Docs;

namespace AttachmentSdk.Generator.Tests.Docs;

public sealed class DocsCommandTests : IDisposable
{
    private readonly SpecRepository _repository = new();

    [Fact]
    public async Task Run_EachContract_BecomesASealedPage()
    {
        _repository.Add("one", Spec.WithSchemas("Entry:\n  type: object"));
        _repository.Add("two", Spec.WithSchemas("Entry:\n  type: object"));

        var (exitCode, log, errors) = await RunAsync(Render);

        Assert.Equal((ExitCodes.Success, ""), (exitCode, errors));
        Assert.Equal([Page("one.html"), Page("two.html")], log.TrimEnd().Split(Environment.NewLine));
        var page = await File.ReadAllTextAsync(Page("two.html"));
        Assert.Contains($" build-docs {Path.Combine(_repository.Root, "specs", "two.yaml")} ", page, StringComparison.Ordinal);
        Assert.Contains(" --inlineBundle ", page, StringComparison.Ordinal);
        Assert.Contains("content=\"default-src 'none'; ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Renderer_GetsTheSwitchesThatKeepItOffTheNetwork()
    {
        _repository.Add("one", Spec.WithSchemas("Entry:\n  type: object"));

        await RunAsync(Render);

        Assert.Contains($"--env-file={Path.Combine(_repository.Root, "specs", "redocly.env")} ", await File.ReadAllTextAsync(Page("one.html")), StringComparison.Ordinal);
        Assert.Contains("REDOCLY_TELEMETRY=off", await File.ReadAllLinesAsync(Path.Combine(BuildFacts.RepositoryRoot, "specs", "redocly.env")));
    }

    [Fact]
    public async Task Run_RendererNotInstalled_SaysHowToInstallIt()
    {
        _repository.Add("one", Spec.WithSchemas("Entry:\n  type: object"));

        var (exitCode, _, errors) = await RunAsync(node: null);

        Assert.Equal((ExitCodes.MissingPrerequisite, "The npm package @redocly/cli is not installed: run 'npm --prefix generator ci'."), (exitCode, errors.TrimEnd()));
    }

    [Fact]
    public async Task Run_RendererFails_PassesOnWhatItSays()
    {
        var contract = _repository.Add("one", Spec.WithSchemas("Entry:\n  type: object"));

        var (exitCode, _, errors) = await RunAsync(_ => Task.FromResult(new ProgramRun(1, "", "No such\nthing\n")));

        Assert.Equal((ExitCodes.MissingPrerequisite, $"Redocly could not render {contract}: No such thing"), (exitCode, errors.TrimEnd()));
    }

    public void Dispose() => _repository.Dispose();

    private static async Task<ProgramRun> Render(IReadOnlyList<string> arguments)
    {
        await File.WriteAllTextAsync(arguments[^1], $"<html><head></head><body>{string.Join(' ', arguments)}</body></html>");
        return new ProgramRun(0, "", "");
    }

    private string Page(string name) => Path.Combine(_repository.Output, name);

    private async Task<(int ExitCode, string Log, string Errors)> RunAsync(NodeProgram? node)
    {
        using var log = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await DocsCommand.RunAsync(_repository.Root, _repository.Output, log, errors, node);
        return (exitCode, log.ToString(), errors.ToString());
    }
}
