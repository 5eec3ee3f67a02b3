using AttachmentSdk.Generator.Review;

namespace AttachmentSdk.Generator.Tests.Review;

/// <summary>A temporary git repository with contracts of the test and everything that a review needs.</summary>
internal sealed class ReviewRepository : IDisposable
{
    private readonly SpecRepository _specs = new();

    public string Root => _specs.Root;

    /// <summary>A repository whose first commit holds the sample contract.</summary>
    public static async Task<ReviewRepository> WithSampleAsync()
    {
        var repository = new ReviewRepository();
        await repository.InitializeAsync();
        repository.Write(SampleContract.Text);
        await repository.CommitAsync();
        return repository;
    }

    public void Write(string contract, string name = "sample") => _specs.Add(name, contract);

    public void Remove(string name = "sample") => File.Delete(Path.Combine(Root, "specs", name + ".yaml"));

    public Task InitializeAsync() => GitAsync("init", "--quiet");

    public async Task CommitAsync()
    {
        await GitAsync("add", "specs");
        await GitAsync("commit", "--quiet", "--allow-empty", "--no-verify", "--message", "Change contracts");
    }

    public Task TagAsync(string name) => GitAsync("tag", name);

    public async Task<SpecRepository.CommandRun> ReviewAsync(string? against = null)
    {
        using var log = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await ReviewCommand.RunAsync(Root, against, log, errors);
        return new SpecRepository.CommandRun(exitCode, log.ToString(), errors.ToString());
    }

    public void Dispose() => _specs.Dispose();

    // No setting of the machine may decide: not who commits, nor whether commits are signed or line ends converted.
    private async Task GitAsync(params string[] arguments)
    {
        string[] settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgSign=false", "-c", "tag.gpgSign=false", "-c", "core.autocrlf=false"];
        var run = await ExternalProgram.RunAsync("git", Root, [.. settings, .. arguments]);
        Assert.True(run.Succeeded, run.Reason);
    }
}
