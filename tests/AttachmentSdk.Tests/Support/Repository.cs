using System.Reflection;

namespace AttachmentSdk.Tests.Support;

/// <summary>Files of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The build of a library for a target framework, of the configuration that the tests are built in.</summary>
    public static string BuildOf(string project, string framework) =>
        Path.Combine(Root, "src", project, "bin", Metadata("Configuration"), framework, $"{project}.dll");

    public static string Fixture(string name) => File.ReadAllText(Path.Combine(Root, "tests", "Fixtures", name));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string Spec(string name) => File.ReadAllText(Path.Combine(Root, "specs", name));

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
