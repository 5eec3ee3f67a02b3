using System.Text.RegularExpressions;

namespace AttachmentSdk.Generator.Review;

/// <summary>Reads contracts as they were at a commit; nothing is checked out.</summary>
internal sealed partial class GitHistory(string repository)
{
    /// <exception cref="MissingPrerequisiteException">git is not there, or the folder is in no git repository.</exception>
    public async Task EnsureRepositoryAsync()
    {
        if (await GitAsync("rev-parse", "--is-inside-work-tree") is { Succeeded: false } run)
        {
            throw new MissingPrerequisiteException($"{repository} is in no git repository that can be read: {run.Reason}");
        }
    }

    /// <exception cref="MissingPrerequisiteException">There is no such commit.</exception>
    public async Task EnsureCommitAsync(string reference)
    {
        if (await GitAsync("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}") is { Succeeded: false })
        {
            throw new MissingPrerequisiteException($"git knows no commit by the name '{reference}'.");
        }
    }

    /// <summary>The newest release that the current commit contains, else the first commit that has contracts.</summary>
    /// <exception cref="MissingPrerequisiteException">There is neither.</exception>
    public async Task<string> DefaultReferenceAsync()
    {
        var tags = await LinesAsync("tag", "--merged", "HEAD");
        if (tags.Where(tag => ReleaseTag().IsMatch(tag)).MaxBy(tag => Version.Parse(tag[1..])) is { } release)
        {
            return release;
        }

        string[] contracts = ["specs/*.yaml", ":(exclude)specs/redocly.yaml"];
        return (await LinesAsync(["log", "--reverse", "--diff-filter=A", "--format=%h", "--", .. contracts])).FirstOrDefault()
            ?? throw new MissingPrerequisiteException("No commit has contracts in specs/ yet; name one to compare with by --against.");
    }

    /// <summary>The contents of every YAML file in <c>specs/</c> by its file name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadSpecsAsync(string reference)
    {
        var specs = new Dictionary<string, string>();
        var names = (await OutputAsync("ls-tree", "--name-only", "-z", reference, "specs/")).Split('\0');
        foreach (var name in names.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            // "./" is this folder, which need not be the top of the repository.
            specs.Add(Path.GetFileName(name), await OutputAsync("show", $"{reference}:./{name}"));
        }

        return specs;
    }

    private async Task<string[]> LinesAsync(params string[] arguments) =>
        (await OutputAsync(arguments)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task<string> OutputAsync(params string[] arguments) => await GitAsync(arguments) switch
    {
        { Succeeded: true } run => run.Output,
        var run => throw new MissingPrerequisiteException($"'git {arguments[0]}' failed: {run.Reason}"),
    };

    private Task<ProgramRun> GitAsync(params string[] arguments) => ExternalProgram.RunAsync("git", repository, arguments);

    [GeneratedRegex(@"^v\d{1,9}\.\d{1,9}\.\d{1,9}$")]
    private static partial Regex ReleaseTag();
}
