namespace AttachmentSdk.Generator.Docs;

/// <summary>Runs Node.js with the given arguments.</summary>
internal delegate Task<ProgramRun> NodeProgram(IReadOnlyList<string> arguments);

/// <summary>Writes each contract as an HTML page, by Redocly's renderer.</summary>
internal static class DocsCommand
{
    /// <param name="repository">The folder that holds <c>specs/</c>.</param>
    /// <param name="output">The folder that the pages go to.</param>
    /// <param name="log">Takes the path of each page.</param>
    /// <param name="errors">Takes why it failed.</param>
    /// <param name="node">What stands for Node.js, which not every machine has that tests this.</param>
    public static Task<int> RunAsync(string repository, string output, TextWriter log, TextWriter errors, NodeProgram? node = null) =>
        CommandException.GuardAsync(errors, async () =>
        {
            var renderer = Path.Combine(repository, "generator", "node_modules", "@redocly", "cli", "bin", "cli.js");
            var specs = Path.Combine(repository, "specs");
            var contracts = Contract.FindAll(repository);
            if (node is null && !File.Exists(renderer))
            {
                throw CommandException.Missing("The npm package @redocly/cli is not installed: run 'npm --prefix generator ci'.");
            }

            Directory.CreateDirectory(output);
            foreach (var contract in contracts)
            {
                var page = Path.Combine(output, Path.GetFileNameWithoutExtension(contract.Path) + ".html");
                string[] arguments =
                [
                    $"--env-file={Path.Combine(specs, "redocly.env")}", renderer, "build-docs", contract.Path,
                    "--config", Path.Combine(specs, "redocly.yaml"), "--inlineBundle", "--output", page,
                ];
                var run = await (node?.Invoke(arguments) ?? ExternalProgram.RunAsync("node", repository, arguments));
                if (!run.Succeeded)
                {
                    throw CommandException.Missing($"Redocly could not render {contract.Path}: {run.Reason}");
                }

                await File.WriteAllTextAsync(page, OfflinePage.Seal(await File.ReadAllTextAsync(page)));
                await log.WriteLineAsync(page);
            }

            return ExitCodes.Success;
        });
}

/// <summary>
/// Makes a rendered page unable to load anything: the browser itself refuses. With everything inlined, the page would still fetch its
/// renderer's logo.
/// </summary>
internal static class OfflinePage
{
    private const string Head = "<head>";
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        + "base-uri 'none'; form-action 'none'";

    /// <exception cref="CommandException">The page has no head, so the renderer is not the pinned one.</exception>
    public static string Seal(string html)
    {
        var end = html.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        return end >= Head.Length
            ? $"{html[..end]}\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\" />{html[end..]}"
            : throw CommandException.Missing("The rendered page has no <head>; run 'npm --prefix generator ci' for the pinned @redocly/cli.");
    }
}
