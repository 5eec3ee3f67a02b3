namespace AttachmentSdk.Generator.Tests.Review;

public class ReviewCommandTests
{
    private const string Removal = "        state: { type: string, enum: [new, old] }\n";

    [Theory]
    [InlineData("1.4.0", "state", ExitCodes.UnannouncedBreak, "**Fails:** A breaking change needs a raised major `info.version`; it is 1.4.0 and was 1.4.0.")]
    [InlineData("1.5.0", "state", ExitCodes.UnannouncedBreak, "**Fails:** A breaking change needs a raised major `info.version`; it is 1.5.0 and was 1.4.0.")]
    [InlineData("0.9.0", "state", ExitCodes.UnannouncedBreak, "**Fails:** A breaking change needs a raised major `info.version`; it is 0.9.0 and was 1.4.0.")]
    [InlineData("two", "state", ExitCodes.UnannouncedBreak, "**Fails:** `info.version` must be three numbers such as 1.2.0; it is two and was 1.4.0.")]
    [InlineData("2.0.0", "state", ExitCodes.Success, "1 breaking, 0 other, 0 of wording. C# code must change where it uses what was removed or retyped (1).")]
    [InlineData("1.4.0", "order", ExitCodes.Success, "0 breaking, 1 other, 0 of wording. `info.version` is 1.4.0 and was 1.4.0: raise it, its minor number is enough.")]
    [InlineData("1.5.0", "order", ExitCodes.Success, "0 breaking, 1 other, 0 of wording.")]
    [InlineData("1.4.0", "Bytes", ExitCodes.Success, "0 breaking, 0 other, 1 of wording. `info.version` is 1.4.0 and was 1.4.0: raise it, its patch number is enough.")]
    [InlineData("1.4.1", "", ExitCodes.Success, "No change.")]
    public async Task Run_VersionAndChange_FailsOnlyWhenABreakIsNotAnnounced(string version, string change, int expected, string summary)
    {
        using var repository = await ReviewRepository.WithSampleAsync();
        var contract = change switch
        {
            "state" => SampleContract.With(Removal, ""),
            "order" => SampleContract.With("'404':\n          description: No such folder.", "'404':\n          description: No such folder.\n        '500':\n          description: Failed."),
            "Bytes" => SampleContract.With("Bytes.", "In bytes."),
            _ => SampleContract.Text,
        };
        repository.Write(contract.Replace("version: 1.4.0", $"version: {version}", StringComparison.Ordinal));

        var run = await repository.ReviewAsync();

        Assert.Equal(expected, run.ExitCode);
        Assert.Contains(summary, ReviewText.Summary(run.Log), StringComparison.Ordinal);
        Assert.Equal(expected != ExitCodes.Success, run.Errors.StartsWith("specs/sample.yaml: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_NewContract_IsNoBreak()
    {
        using var repository = await ReviewRepository.WithSampleAsync();
        repository.Write(SampleContract.Text, "another");

        var run = await repository.ReviewAsync();

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Errors));
        Assert.Contains("## another.yaml: new → 1.4.0\n\nA new contract.\n\n### C#\n\n- Types added: `AnotherApi`, `FileQuery`, `File`, `Owner`\n", run.Log, StringComparison.Ordinal);
        Assert.Equal("No change.", ReviewText.Summary(run.Log));
    }

    [Fact]
    public async Task Run_RemovedContract_Fails()
    {
        using var repository = await ReviewRepository.WithSampleAsync();
        repository.Remove();

        var run = await repository.ReviewAsync();

        Assert.Equal((ExitCodes.UnannouncedBreak, "specs/sample.yaml: A contract that goes takes every call with it."), (run.ExitCode, run.Errors.TrimEnd()));
        Assert.Contains("## sample.yaml: 1.4.0 → removed\n\n**Breaking.** The contract was removed.", run.Log, StringComparison.Ordinal);
        Assert.Contains("- Types removed: `SampleApi`, `FileQuery`, `File`, `Owner`\n", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoReference_TakesTheHighestReleaseOfThisBranch()
    {
        using var repository = await ReviewRepository.WithSampleAsync();
        await repository.TagAsync("v1.9.0");
        repository.Write(SampleContract.With("title: A sample", "title: Another"));
        await repository.CommitAsync();
        await repository.TagAsync("v1.10.0");
        repository.Write(SampleContract.Text);
        await repository.CommitAsync();
        await repository.TagAsync("v2-draft");

        Assert.StartsWith("# Contracts since v1.10.0\n", (await repository.ReviewAsync()).Log, StringComparison.Ordinal);
        Assert.Equal("No change.", ReviewText.Summary((await repository.ReviewAsync("v1.9.0")).Log));
    }

    [Fact]
    public async Task Run_NoRelease_TakesTheFirstCommitThatHasContracts()
    {
        using var repository = new ReviewRepository();
        await repository.InitializeAsync();
        await repository.CommitAsync();
        repository.Write(SampleContract.With("title: A sample", "title: The first"));
        await repository.CommitAsync();
        repository.Write(SampleContract.Text);
        await repository.CommitAsync();

        Assert.Contains("- info: title `The first` → `A sample`.", (await repository.ReviewAsync()).Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ContractBrokenThen_SaysAtWhichCommit()
    {
        using var repository = new ReviewRepository();
        await repository.InitializeAsync();
        repository.Write("- no mapping");
        await repository.CommitAsync();
        await repository.TagAsync("v1.0.0");
        repository.Write(SampleContract.Text);

        var run = await repository.ReviewAsync();

        Assert.Equal((ExitCodes.BrokenContract, ""), (run.ExitCode, run.Log));
        Assert.Equal("v1.0.0:specs/sample.yaml(1,1): error SPEC001: A contract is one YAML document with a mapping at its root.", run.Errors.TrimEnd());
    }

    [Fact]
    public async Task Run_ContractBrokenNow_SaysWhere()
    {
        using var repository = await ReviewRepository.WithSampleAsync();
        repository.Write("- no mapping");

        var run = await repository.ReviewAsync();

        Assert.Equal(ExitCodes.BrokenContract, run.ExitCode);
        Assert.StartsWith("specs/sample.yaml(1,1): error SPEC001: ", run.Errors, StringComparison.Ordinal);
    }
}
