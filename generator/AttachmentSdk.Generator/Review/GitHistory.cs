using System.Formats.Tar;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Generator.Review;

/// <summary>Reads contracts as they were at a commit; nothing is checked out.</summary>
internal sealed partial class GitHistory(string repository)
{
    /// <summary>The commit to compare with: the given one, else the newest release that the current one contains, else the first with contracts.</summary>
    /// <exception cref="CommandException">git, a repository or the commit is not there.</exception>
    public async Task<string> FindAsync(string? reference)
    {
        if (await GitAsync("rev-parse", "--is-inside-work-tree") is { Succeeded: false } run)
        {
            throw CommandException.Missing($"{repository} is in no git repository that can be read: {run.Reason}");
        }

        if (reference is not null)
        {
            return await GitAsync("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}") is { Succeeded: true }
                ? reference
                : throw CommandException.Missing($"git knows no commit by the name '{reference}'.");
        }

        var tags = await LinesAsync("tag", "--merged", "HEAD");
        return tags.Where(tag => ReleaseTag().IsMatch(tag)).MaxBy(tag => Version.Parse(tag[1..]))
            ?? (await LinesAsync("log", "--reverse", "--diff-filter=A", "--format=%h", "--", "specs/*.yaml", ":(exclude)specs/redocly.yaml")).FirstOrDefault()
            ?? throw CommandException.Missing("No commit has contracts in specs/ yet; name one to compare with by --against.");
    }

    /// <summary>Writes <c>specs/</c> of the commit to a folder.</summary>
    public async Task ExtractSpecsAsync(string reference, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "specs"));
        var archive = Path.Combine(folder, "specs.tar");
        // A commit without specs/ is no error: all contracts are new since.
        if ((await LinesAsync("ls-tree", "--name-only", reference, "specs")).Length > 0)
        {
            await LinesAsync("archive", "--format=tar", "--output", archive, reference, "specs");
            await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: true);
        }
    }

    private async Task<string[]> LinesAsync(params string[] arguments) => await GitAsync(arguments) switch
    {
        { Succeeded: true } run => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        var run => throw CommandException.Missing($"'git {arguments[0]}' failed: {run.Reason}"),
    };

    private Task<ProgramRun> GitAsync(params string[] arguments) => ExternalProgram.RunAsync("git", repository, arguments);

    [GeneratedRegex(@"^v\d{1,9}\.\d{1,9}\.\d{1,9}$")]
    private static partial Regex ReleaseTag();
}
