using System.Threading.RateLimiting;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests;

public class PublicApiTests
{
    // A package to the library, but a part of ASP.NET Core to these tests, whose folder has no file of it.
    private static string FolderOfRateLimiting => Path.GetDirectoryName(typeof(RateLimiter).Assembly.Location)!;

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task PublicApi_OfTheLibrary_IsReviewed(string framework) =>
        await Verifier.Verify(PublicApi.Describe(Repository.BuildOf("AttachmentSdk", framework), FolderOfRateLimiting), extension: "cs").UseParameters(framework);

    [Fact]
    public async Task PublicApi_OfTheEmulator_IsReviewed() =>
        await Verifier.Verify(PublicApi.Describe(typeof(AttachmentSdk.Emulator.AttachmentEmulator).Assembly), extension: "cs");
}
