using System.Text.RegularExpressions;

namespace AttachmentSdk.Generator.Tests;

public partial class ClientGeneratorTests
{
    public static TheoryData<string> Vendors =>
        [.. Contract.FindAll(BuildFacts.RepositoryRoot).Select(contract => Path.GetFileNameWithoutExtension(contract.Path))];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Generate_ContractOfThisRepository_IsAsReviewed(string vendor)
    {
        var source = await GenerateAsync(vendor);

        await Verifier.Verify(ToolVersion().Replace(source, "{tool version}"), "cs").UseTextForParameters(vendor);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Generate_ContractOfThisRepository_CompilesWithoutWarning(string vendor) =>
        GeneratedAssembly.Compile(await GenerateAsync(vendor));

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Generate_Twice_IsTheSameText(string vendor) =>
        Assert.Equal(await GenerateAsync(vendor), await GenerateAsync(vendor));

    [Fact]
    public async Task Generate_ContractWithCarriageReturns_HasNone()
    {
        var spec = Spec.WithSchemas("Entry:\n  description: |-\n    Two\n    lines.\n  properties:\n    a_b: { type: string }");

        var source = await SpecRepository.GenerateAsync(spec.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.DoesNotContain('\r', source);
        Assert.Equal(await SpecRepository.GenerateAsync(spec), source);
    }

    [Theory]
    [InlineData("a, b=c")]
    [InlineData("100%25 #1 ?")]
    [InlineData("it's 附件")]
    public async Task Generate_OddFolderName_IsFound(string folder)
    {
        using var repository = new SpecRepository(folder);

        var source = await repository.GenerateAsync("other_vendor", Spec.WithSchemas("Entry:\n  type: object"));

        Assert.Contains("namespace AttachmentSdk.OtherVendor.Api", source, StringComparison.Ordinal);
        Assert.Contains("class OtherVendorApi : IOtherVendorApi", source, StringComparison.Ordinal);
    }

    private static Task<string> GenerateAsync(string vendor) =>
        new ClientGenerator(BuildFacts.RepositoryRoot)
            .GenerateAsync(new Contract(Path.Combine(BuildFacts.RepositoryRoot, "specs", vendor + ".yaml")));

    [GeneratedRegex(@"v?[\d.]+ \(NJsonSchema v[\d.]+ \(Newtonsoft\.Json v[\d.]+\)\)")]
    private static partial Regex ToolVersion();
}
