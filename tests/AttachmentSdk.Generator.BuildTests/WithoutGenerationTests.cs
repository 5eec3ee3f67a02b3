namespace AttachmentSdk.Generator.BuildTests;

[Collection(Builds.Name)]
public class WithoutGenerationTests(BuiltRepository repository)
{
    private const string Off = "-p:GenerateApiClients=false";

    [Fact]
    public async Task Build_SwitchedOff_CompilesWhatIsThere() =>
        await repository.WithChangeAsync("specs/kdocs.yaml", text => text + "\n", async () =>
        {
            var run = await repository.Copy.BuildAsync("-f", "net10.0", "--no-restore", "-p:RunAnalyzers=false", Off);
            Assert.Equal(0, run.Succeeded().Generations);
        });

    [Fact]
    public async Task Build_SwitchedOffAfterClean_SaysThatNothingIsThere()
    {
        await CleanAsync();

        (await repository.Copy.GenerateAsync(Off)).FailedWith("error ASG001: There are no generated API clients in ");
    }

    [Fact]
    public async Task Build_DesignTimeAfterClean_NeitherGeneratesNorFails()
    {
        await CleanAsync();

        // As editors do it: no project reference is built, so there is no generator to run.
        var run = await repository.Copy.GenerateAsync("-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false");

        Assert.Equal(0, run.Succeeded().Generations);
    }

    [Fact]
    public async Task Clean_DesignTime_LeavesWhatADesignTimeBuildCompiles()
    {
        (await repository.Copy.GenerateAsync()).Succeeded();
        (await repository.Copy.RunAsync("clean", "src/AttachmentSdk", "-nodeReuse:false", "-p:DesignTimeBuild=true")).Succeeded();
        Assert.True(File.Exists(repository.Copy.GeneratedFile("ekuaibao.g.cs")));
    }

    private async Task CleanAsync()
    {
        (await repository.Copy.GenerateAsync()).Succeeded();
        (await repository.Copy.RunAsync("clean", "src/AttachmentSdk", "-nodeReuse:false")).Succeeded();
        Assert.False(Directory.Exists(repository.Copy.GeneratedFile("")));
    }
}
