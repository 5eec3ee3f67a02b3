namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>How much is run, and where.</summary>
/// <param name="Runs">Runs of each program.</param>
/// <param name="Files">The number of small files.</param>
/// <param name="Megabytes">The size of the large file in MiB.</param>
/// <param name="Memory">A folder of a file system in memory.</param>
/// <param name="Disk">A folder on a disk.</param>
/// <param name="IsWritten">Whether the results go into the pages on speed and the plots.</param>
internal sealed record ComparisonSettings(int Runs, int Files, int Megabytes, string Memory, string Disk, bool IsWritten);
