namespace AttachmentSdk.Generator.Docs;

/// <summary>Writes each contract as an HTML page, by Redocly's renderer.</summary>
internal static class DocsCommand
{
    public static async Task<int> RunAsync(string repository, string output, TextWriter log, TextWriter errors)
    {
        try
        {
            Directory.CreateDirectory(output);
            foreach (var contract in Contract.FindAll(repository))
            {
                var page = Path.Combine(output, Path.GetFileNameWithoutExtension(contract.Path) + ".html");
                await RenderAsync(repository, contract.Path, page);
                await File.WriteAllTextAsync(page, OfflinePage.Seal(await File.ReadAllTextAsync(page)));
                await log.WriteLineAsync(page);
            }

            return ExitCodes.Success;
        }
        catch (MissingPrerequisiteException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return ExitCodes.MissingPrerequisite;
        }
    }

    private static async Task RenderAsync(string repository, string contract, string page)
    {
        var renderer = Path.Combine(repository, "generator", "node_modules", "@redocly", "cli", "bin", "cli.js");
        if (!File.Exists(renderer))
        {
            throw new MissingPrerequisiteException("The npm package @redocly/cli is not installed: run 'npm --prefix generator ci'.");
        }

        var specs = Path.Combine(repository, "specs");
        var run = await ExternalProgram.RunAsync(
            "node",
            repository,
            [
                $"--env-file={Path.Combine(specs, "redocly.env")}", renderer, "build-docs", contract,
                "--config", Path.Combine(specs, "redocly.yaml"), "--inlineBundle", "--output", page,
            ]);
        if (!run.Succeeded)
        {
            throw new MissingPrerequisiteException($"Redocly could not render {contract}: {run.Reason}");
        }
    }
}
