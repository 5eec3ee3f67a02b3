using System.Diagnostics;
using AttachmentSdk.Generator.Review;

namespace AttachmentSdk.Generator.Tests.Review;

/// <summary>What a review says when something that it needs is not there.</summary>
public class ReviewPrerequisiteTests
{
    [Theory]
    [InlineData("v9.9.9")]
    [InlineData("--all")]
    public async Task Run_UnknownReference_SaysSo(string reference)
    {
        using var repository = await ReviewRepository.WithSampleAsync();

        var run = await repository.ReviewAsync(reference);

        Assert.Equal((ExitCodes.MissingPrerequisite, $"git knows no commit by the name '{reference}'."), (run.ExitCode, run.Errors.TrimEnd()));
    }

    [Fact]
    public async Task Run_NoGitRepository_SaysSo()
    {
        using var repository = new ReviewRepository();

        var run = await repository.ReviewAsync();

        Assert.Equal(ExitCodes.MissingPrerequisite, run.ExitCode);
        Assert.StartsWith($"{repository.Root} is in no git repository that can be read: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoSpecs_SaysWhereItLooked()
    {
        using var repository = await ReviewRepository.WithSampleAsync();
        Directory.Delete(Path.Combine(repository.Root, "specs"), recursive: true);

        var run = await repository.ReviewAsync();

        Assert.Equal(ExitCodes.MissingPrerequisite, run.ExitCode);
        Assert.Contains("name the folder that holds specs/ by --repository", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoCommitWithContracts_AsksForAReference()
    {
        using var repository = new ReviewRepository();
        await repository.InitializeAsync();
        await repository.CommitAsync();

        var run = await repository.ReviewAsync();

        Assert.Equal(
            (ExitCodes.MissingPrerequisite, "No commit has contracts in specs/ yet; name one to compare with by --against."),
            (run.ExitCode, run.Errors.TrimEnd()));
    }

    [Fact]
    public async Task Run_GitNotOnThePath_SaysSo()
    {
        using var repository = await ReviewRepository.WithSampleAsync();
        using var path = new TempFolder();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(ReviewCommand).Assembly.Location, "review"])
        {
            WorkingDirectory = repository.Root,
            RedirectStandardError = true,
            Environment = { ["PATH"] = path.FullPath },
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(ExitCodes.MissingPrerequisite, process.ExitCode);
        Assert.StartsWith("'git' could not be started; install it and put it on the PATH (", errors, StringComparison.Ordinal);
    }
}
