using System.Reflection;

namespace AttachmentSdk.Generator.Tests;

/// <summary>Places that only the build knows; the project file puts them into the assembly.</summary>
internal static class BuildFacts
{
    public static string RepositoryRoot { get; } = Value(nameof(RepositoryRoot));

    public static string PackageRoot { get; } = Value(nameof(PackageRoot));

    public static string NSwagDirectory { get; } = Value(nameof(NSwagDirectory));

    public static string NSwagVersion { get; } = Value(nameof(NSwagVersion));

    private static string Value(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == key).Value!;
}
