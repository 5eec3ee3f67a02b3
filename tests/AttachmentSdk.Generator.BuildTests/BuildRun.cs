namespace AttachmentSdk.Generator.BuildTests;

/// <summary>What one <c>dotnet build</c> said.</summary>
internal sealed record BuildRun(int ExitCode, string Output)
{
    private const string GenerationLine = "Generating the API clients from specs/";

    /// <summary>Stands for a build that did not happen yet.</summary>
    public static BuildRun None { get; } = new(-1, string.Empty);

    public int Generations => Output.Split('\n').Count(line => line.Contains(GenerationLine, StringComparison.Ordinal));

    public BuildRun Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>It failed, and one of its lines holds the text.</summary>
    public void FailedWith(string text)
    {
        Assert.True(ExitCode != 0, Output);
        Assert.True(Output.Contains(text, StringComparison.Ordinal), $"'{text}' is not in:\n{Output}");
    }
}
