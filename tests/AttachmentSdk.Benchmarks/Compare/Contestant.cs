namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>A program that downloads all files of a scenario into a folder.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">The executable; a .dll is run by dotnet.</param>
/// <param name="Arguments">Its arguments, for a given target folder.</param>
internal sealed record Contestant(string Name, string Program, Func<string, IReadOnlyList<string>> Arguments)
{
    public bool IsManaged => Program.EndsWith(".dll", StringComparison.Ordinal);
}
