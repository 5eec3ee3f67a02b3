using System.Runtime.Loader;
using AttachmentSdk.Tests.Support;
using PublicApiGenerator;

namespace AttachmentSdk.Tests;

public class PublicApiTests
{
    [Theory]
    [InlineData("AttachmentSdk")]
    [InlineData("AttachmentSdk.DependencyInjection")]
    [InlineData("AttachmentSdk.Emulator")]
    public async Task PublicApi_OfALibrary_IsReviewed(string library) =>
        await Verifier.Verify(Describe(library, "net10.0"), extension: "cs").UseParameters(library);

    [Fact]
    public async Task PublicApi_OfOtherFrameworks_DiffersAsReviewed() =>
        await Verifier.Verify(string.Join('\n',
            from library in new[] { "AttachmentSdk", "AttachmentSdk.DependencyInjection" }
            from framework in new[] { "net8.0", "netstandard2.0" }
            select $"{library} for {framework} against net10.0: {Difference(Describe(library, "net10.0"), Describe(library, framework))}"));

    private static string Difference(string before, string after) => before == after
        ? "no difference"
        : string.Join('\n', [
            "differs",
            .. Members(before).Except(Members(after)).Select(member => $"- {member}"),
            .. Members(after).Except(Members(before)).Select(member => $"+ {member}"),
        ]);

    // A member is listed with its type, because the same line may stand in several types.
    private static IEnumerable<string> Members(string api)
    {
        var type = "";
        foreach (var line in api.Split('\n'))
        {
            type = line.StartsWith("    public ", StringComparison.Ordinal) ? line.Trim() : type;
            yield return $"{type} > {line.Trim()}";
        }
    }

    // The generator reads the file itself; the context only keeps builds of several frameworks apart.
    private static string Describe(string library, string framework) =>
        new AssemblyLoadContext(null, isCollectible: true)
            .LoadFromAssemblyPath(Repository.BuildOf(library, framework))
            .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, TreatRecordsAsClasses = false, DenyNamespacePrefixes = [] });
}
