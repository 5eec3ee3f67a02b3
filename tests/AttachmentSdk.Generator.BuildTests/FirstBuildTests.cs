namespace AttachmentSdk.Generator.BuildTests;

[Collection(Builds.Name)]
public class FirstBuildTests(BuiltRepository repository)
{
    [Fact]
    public void Build_FreshClone_SucceedsForEveryTargetFramework()
    {
        var output = repository.FirstBuild.Succeeded().Output.Replace('\\', '/');

        Assert.All(
            ["netstandard2.0", "net8.0", "net10.0"],
            framework => Assert.Contains($"/bin/Debug/{framework}/AttachmentSdk.dll", output, StringComparison.Ordinal));
    }

    [Fact]
    public void Build_FreshClone_GeneratesOnceForAllTargetFrameworks() => Assert.Equal(1, repository.FirstBuild.Generations);

    [Fact]
    public void Build_SecondTime_RunsNothingAndTouchesNoFile()
    {
        Assert.Equal(0, repository.SecondBuild.Succeeded().Generations);
        Assert.Contains(repository.FirstDates, file => file.Contains("kdocs.g.cs ", StringComparison.Ordinal));
        Assert.Equal(repository.FirstDates, repository.SecondDates);
    }
}
