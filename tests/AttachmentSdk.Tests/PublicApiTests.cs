using System.Threading.RateLimiting;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests;

public class PublicApiTests
{
    // Packages to the libraries, but parts of ASP.NET Core to these tests, whose folder has no file of them.
    private static string FolderOfAspNetCore => Path.GetDirectoryName(typeof(RateLimiter).Assembly.Location)!;

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task PublicApi_OfTheLibrary_IsReviewed(string framework) =>
        await Verifier.Verify(Describe("AttachmentSdk", framework), extension: "cs").UseParameters(framework);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task PublicApi_OfTheRegistration_IsReviewed(string framework) =>
        await Verifier.Verify(Describe("AttachmentSdk.DependencyInjection", framework), extension: "cs").UseParameters(framework);

    [Fact]
    public async Task PublicApi_OfTheEmulator_IsReviewed() =>
        await Verifier.Verify(PublicApi.Describe(typeof(AttachmentSdk.Emulator.AttachmentEmulator).Assembly), extension: "cs");

    private static string Describe(string project, string framework) => PublicApi.Describe(Repository.BuildOf(project, framework), FolderOfAspNetCore);
}
