namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>A program that is timed.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Command">The words that start it.</param>
/// <param name="Arguments">Its arguments, for a given target folder.</param>
internal sealed record Contestant(Label Name, IReadOnlyList<string> Command, Func<string, IReadOnlyList<string>> Arguments)
{
    /// <summary>The same program as a .NET assembly, whose allocations can be counted.</summary>
    public string? Assembly { get; init; }

    /// <summary>Whether it downloads the files of the scenario.</summary>
    public bool Downloads { get; init; } = true;
}
