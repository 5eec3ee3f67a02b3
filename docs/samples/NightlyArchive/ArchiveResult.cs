namespace NightlyArchive;

/// <summary>What one run did, in forms.</summary>
/// <param name="Completed">All their files are in the archive now.</param>
/// <param name="Skipped">An earlier run completed them.</param>
/// <param name="Unfinished">The next run goes on with them.</param>
internal sealed record ArchiveResult(int Completed, int Skipped, int Unfinished);
