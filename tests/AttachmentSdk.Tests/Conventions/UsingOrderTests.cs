using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Conventions;

/// <summary>The order of using directives, which neither the analyzers of a build nor the formatter of single files check.</summary>
public class UsingOrderTests
{
    [Fact]
    public void Usings_OfEachFile_AreInTheOrderOfTheFormatter()
    {
        var files = new[] { "src", "generator", "tests", "docs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "node_modules"))
            .ToList();
        Assert.True(files.Count > 300);
        Assert.All(files, path => Assert.All(Blocks(path), names => Assert.Equal(names.OrderBy(IsNotOfSystem).ThenBy(name => name, StringComparer.OrdinalIgnoreCase), names)));
    }

    private static bool IsNotOfSystem(string name) => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal);

    // Groups that something else separates, such as a directive, have orders of their own.
    private static IEnumerable<IReadOnlyList<string>> Blocks(string path)
    {
        var names = new List<string>();
        foreach (var line in File.ReadLines(path).TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal)))
        {
            if (line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal) && !line.StartsWith("using static", StringComparison.Ordinal))
            {
                names.Add(line[6..^1]);
            }
            else
            {
                yield return names;
                names = [];
            }
        }

        yield return names;
    }
}
