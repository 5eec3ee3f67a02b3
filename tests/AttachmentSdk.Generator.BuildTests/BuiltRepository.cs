namespace AttachmentSdk.Generator.BuildTests;

/// <summary>One copy for all tests that change a file and put it back; it has been built twice, for every target framework.</summary>
public sealed class BuiltRepository : IAsyncLifetime
{
    internal RepositoryCopy Copy { get; } = new();

    internal BuildRun FirstBuild { get; private set; } = BuildRun.None;

    internal BuildRun SecondBuild { get; private set; } = BuildRun.None;

    /// <summary>The files that a build writes, with their dates, after the first and after the second build.</summary>
    internal IReadOnlyList<string> FirstDates { get; private set; } = [];

    internal IReadOnlyList<string> SecondDates { get; private set; } = [];

    public async Task InitializeAsync()
    {
        FirstBuild = await Copy.BuildAsync();
        FirstDates = Dates();
        SecondBuild = await Copy.BuildAsync();
        SecondDates = Dates();
    }

    public Task DisposeAsync()
    {
        Copy.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Brings the generated code up to date, runs the test with one file changed, and puts the file back.</summary>
    internal async Task WithChangeAsync(string relativePath, Func<string, string> change, Func<Task> test)
    {
        (await Copy.GenerateAsync()).Succeeded();
        var path = Copy.PathOf(relativePath);
        var before = await File.ReadAllTextAsync(path);
        var changed = change(before);
        Assert.NotEqual(before, changed);
        try
        {
            await File.WriteAllTextAsync(path, changed);
            await test();
        }
        finally
        {
            await File.WriteAllTextAsync(path, before);
        }
    }

    private IReadOnlyList<string> Dates() =>
        [.. new[] { "src/AttachmentSdk/obj/generated", "src/AttachmentSdk/bin", "generator/AttachmentSdk.Generator/bin" }
            .Select(Copy.PathOf)
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}")];
}
