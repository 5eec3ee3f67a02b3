using AttachmentSdk.Generator.Docs;

namespace AttachmentSdk.Generator.Tests.Docs;

public sealed class DocsCommandTests : IDisposable
{
    // Stands in for the renderer, which only the contract's lint installs: writes down how it was called.
    private const string Renderer = """
        const { writeFileSync } = require('node:fs');
        const arguments = process.argv.slice(2);
        writeFileSync(arguments.at(-1), `<html><head></head><body>${process.env.REDOCLY_TELEMETRY} ${arguments.join(' ')}</body></html>`);

        """;

    private readonly SpecRepository _repository = new();

    [Fact]
    public async Task Run_EachContract_BecomesASealedPageWithoutTelemetry()
    {
        _repository.Add("one", Spec.WithSchemas("Answer:\n  type: object"));
        _repository.Add("two", Spec.WithSchemas("Answer:\n  type: object"));
        AddRenderer(Renderer);

        var (exitCode, log, errors) = await RunAsync();

        Assert.Equal((ExitCodes.Success, ""), (exitCode, errors));
        Assert.Equal([Page("one.html"), Page("two.html")], log.TrimEnd().Split(Environment.NewLine));
        var page = await File.ReadAllTextAsync(Page("two.html"));
        Assert.Contains("<body>off build-docs ", page, StringComparison.Ordinal);
        Assert.Contains("--inlineBundle", page, StringComparison.Ordinal);
        Assert.Contains("content=\"default-src 'none'; ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RendererNotInstalled_SaysHowToInstallIt()
    {
        _repository.Add("one", Spec.WithSchemas("Answer:\n  type: object"));

        var (exitCode, _, errors) = await RunAsync();

        Assert.Equal((ExitCodes.MissingPrerequisite, "The npm package @redocly/cli is not installed: run 'npm --prefix generator ci'."), (exitCode, errors.TrimEnd()));
    }

    [Fact]
    public async Task Run_RendererFails_PassesOnWhatItSays()
    {
        var contract = _repository.Add("one", Spec.WithSchemas("Answer:\n  type: object"));
        AddRenderer("console.error('No such\\nthing'); process.exit(1);");

        var (exitCode, _, errors) = await RunAsync();

        Assert.Equal((ExitCodes.MissingPrerequisite, $"Redocly could not render {contract}: No such thing"), (exitCode, errors.TrimEnd()));
    }

    public void Dispose() => _repository.Dispose();

    private void AddRenderer(string script)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_repository.Root, "generator", "node_modules", "@redocly", "cli", "bin")).FullName;
        File.WriteAllText(Path.Combine(folder, "cli.js"), script);
        File.Copy(Path.Combine(BuildFacts.RepositoryRoot, "specs", "redocly.env"), Path.Combine(_repository.Root, "specs", "redocly.env"));
    }

    private string Page(string name) => Path.Combine(_repository.Output, name);

    private async Task<(int ExitCode, string Log, string Errors)> RunAsync()
    {
        using var log = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await DocsCommand.RunAsync(_repository.Root, _repository.Output, log, errors);
        return (exitCode, log.ToString(), errors.ToString());
    }
}
