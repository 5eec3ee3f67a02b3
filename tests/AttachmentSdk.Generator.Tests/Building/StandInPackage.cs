using System.IO.Compression;

namespace AttachmentSdk.Generator.Tests.Building;

/// <summary>A package of NSwag.MSBuild's layout around the NSwag libraries that this build has.</summary>
internal static class StandInPackage
{
    private const string Props = """
        <Project>
          <PropertyGroup>
            <NSwagExe_Net100>dotnet "$(MSBuildThisFileDirectory)../tools/Net100/dotnet-nswag.dll"</NSwagExe_Net100>
            <NSwagDir_Net100>$(MSBuildThisFileDirectory)../tools/Net100</NSwagDir_Net100>
          </PropertyGroup>
        </Project>
        """;

    public static void Write(string folder)
    {
        using var package = ZipFile.Open(Path.Combine(folder, $"NSwag.MSBuild.{BuildFacts.NSwagVersion}.nupkg"), ZipArchiveMode.Create);
        WriteText(package, "NSwag.MSBuild.nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>NSwag.MSBuild</id>
                <version>{BuildFacts.NSwagVersion}</version>
                <authors>none</authors>
                <description>Stands in for the package of this name.</description>
                <developmentDependency>true</developmentDependency>
              </metadata>
            </package>
            """);
        foreach (var directory in new[] { "build", "buildCrossTargeting", "buildTransitive" })
        {
            WriteText(package, $"{directory}/NSwag.MSBuild.props", Props);
        }

        foreach (var file in Directory.EnumerateFiles(BuildFacts.NSwagDirectory))
        {
            package.CreateEntryFromFile(file, $"tools/Net100/{Path.GetFileName(file)}", CompressionLevel.Fastest);
        }
    }

    private static void WriteText(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
