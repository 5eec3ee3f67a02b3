using AttachmentSdk.Testing.Tests.ApiListing.Surface;

namespace AttachmentSdk.Testing.Tests;

public class PublicApiTests
{
    [Fact]
    public async Task Describe_EveryKindOfMember_IsListed() =>
        await Verifier.Verify(PublicApi.Describe(SurfaceTypes().Reverse()), extension: "cs");

    [Fact]
    public void Describe_OrderOfTypes_MakesNoDifference() =>
        Assert.Equal(PublicApi.Describe(SurfaceTypes()), PublicApi.Describe(SurfaceTypes().Reverse()));

    [Fact]
    public void Describe_LoadedAndReadFromFile_AreTheSame()
    {
        var assembly = typeof(PublicApiTests).Assembly;
        Assert.Equal(PublicApi.Describe(assembly), PublicApi.Describe(assembly.Location));
    }

    [Fact]
    public void Describe_AssemblyForNetStandard_IsRead()
    {
        var api = PublicApi.Describe(typeof(FactAttribute).Assembly.Location);
        Assert.Contains("public class FactAttribute : Attribute\n", api, StringComparison.Ordinal);
        Assert.Contains("public virtual string DisplayName { get; set; }\n", api, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_CopyElsewhere_FindsReferencesInTheFoldersGiven()
    {
        using var folder = new TempFolder();
        var copy = folder.Combine("副本.dll");
        File.Copy(typeof(PublicApi).Assembly.Location, copy);
        Assert.Equal(PublicApi.Describe(typeof(PublicApi).Assembly), PublicApi.Describe(copy, AppContext.BaseDirectory));
    }

    private static IEnumerable<Type> SurfaceTypes() =>
        typeof(PublicApiTests).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Reference).Namespace);
}
