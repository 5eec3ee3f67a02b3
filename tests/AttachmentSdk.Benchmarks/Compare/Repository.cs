using System.Runtime.CompilerServices;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Where this repository is.</summary>
internal static class Repository
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
