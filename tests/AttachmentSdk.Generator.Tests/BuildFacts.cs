using System.Reflection;

namespace AttachmentSdk.Generator.Tests;

/// <summary>Places that only the build knows; the project file puts them into the assembly.</summary>
internal static class BuildFacts
{
    public static string RepositoryRoot { get; } = typeof(BuildFacts).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(RepositoryRoot))
        .Value!;
}
