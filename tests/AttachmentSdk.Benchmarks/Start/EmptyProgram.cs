namespace AttachmentSdk.Benchmarks.Start;

/// <summary>The least that a console program can do, with the properties of the tool's project.</summary>
internal static class EmptyProgram
{
    private const string Name = "Empty";

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TieredPGO>false</TieredPGO>
            <PublishReadyToRun>true</PublishReadyToRun>
            <SelfContained>false</SelfContained>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Writes its project.</summary>
    /// <returns>The project's file.</returns>
    public static async Task<string> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var project = Path.Combine(folder, $"{Name}.csproj");
        await File.WriteAllTextAsync(project, Project, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), "return 0;", cancellationToken);
        return project;
    }
}
