namespace AttachmentSdk.Generator.Tests;

public sealed class GenerateCommandTests : IDisposable
{
    private static readonly string Valid = Spec.WithSchemas("Entry:\n  properties:\n    pic_key: { type: string }");

    private readonly SpecRepository _repository = new();

    [Fact]
    public async Task Run_ValidContracts_WritesAFileEach()
    {
        _repository.Add("one", Valid);
        _repository.Add("two", Valid);

        var run = await _repository.RunAsync();

        Assert.Equal((ExitCodes.Success, "", ""), (run.ExitCode, run.Log, run.Errors));
        Assert.Equal(["one.g.cs", "two.g.cs"], Directory.EnumerateFiles(_repository.Output).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Run_NoSpecs_SaysWhereItLooked()
    {
        Directory.Delete(Path.Combine(_repository.Root, "specs"), recursive: true);

        var run = await _repository.RunAsync();

        Assert.Equal(
            (ExitCodes.MissingPrerequisite, $"{Path.Combine(_repository.Root, "specs")} is not there; name the folder that holds specs/ by --repository."),
            (run.ExitCode, run.Errors.TrimEnd()));
    }

    [Fact]
    public async Task Run_BrokenContracts_ReportsEveryOneAndWritesNothing()
    {
        var first = _repository.Add("one", Valid.Replace("type: string", "type: text", StringComparison.Ordinal));
        var second = _repository.Add("two", "- no mapping");
        _repository.Add("three", Valid);

        var run = await _repository.RunAsync();

        Assert.Equal(ExitCodes.BrokenContract, run.ExitCode);
        Assert.Equal(
            $"{first}(20,26): error SPEC003: Invalid schema type identifier: text (#/components/schemas/Entry/properties/pic_key/type).{Environment.NewLine}"
            + $"{second}(1,1): error SPEC001: A contract is one YAML document with a mapping at its root.{Environment.NewLine}",
            run.Errors);
        Assert.False(Directory.Exists(_repository.Output));
    }

    [Fact]
    public async Task Run_ContractThatNSwagRefuses_ReportsItsFirstLineAndKeepsTheOldFiles()
    {
        _repository.Add("one", Valid);
        await _repository.RunAsync();
        var refused = _repository.Add("two", Spec.WithSchemas("Entry:\n  allOf:\n    - $ref: '#/components/schemas/Entry'"));

        var run = await _repository.RunAsync();

        Assert.Equal((ExitCodes.BrokenContract, $"{refused}(1,1): error SPEC007: Cyclic references detected."), (run.ExitCode, run.Errors.TrimEnd()));
        Assert.Equal(["one.g.cs"], Directory.EnumerateFiles(_repository.Output).Select(Path.GetFileName));
    }

    [Fact]
    public async Task RunCheck_Current_SucceedsAndSaysSo()
    {
        _repository.Add("one", Valid);
        await _repository.RunAsync();

        var run = await _repository.RunAsync(checkOnly: true);

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Errors));
        Assert.Equal("1 contracts: the generated code is current.", run.Log.TrimEnd());
    }

    [Fact]
    public async Task RunCheck_NotCurrent_FailsWithEachFileAndWritesNothing()
    {
        _repository.Add("one", Valid);
        await _repository.RunAsync();
        _repository.Add("one", Valid.Replace("pic_key", "pic_id", StringComparison.Ordinal));
        _repository.Add("two", Valid);

        var run = await _repository.RunAsync(checkOnly: true);

        Assert.Equal(ExitCodes.OutOfDate, run.ExitCode);
        Assert.Equal("The generated code is not current; build to renew it.", run.Log.TrimEnd());
        Assert.Equal(
            [$"{Output("one.g.cs")} differs from its contract", $"{Output("two.g.cs")} is missing"],
            run.Errors.TrimEnd().Split(Environment.NewLine));
        Assert.False(File.Exists(Output("two.g.cs")));
        Assert.Contains("PicKey", await File.ReadAllTextAsync(Output("one.g.cs")), StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();

    private string Output(string name) => Path.Combine(_repository.Output, name);
}
