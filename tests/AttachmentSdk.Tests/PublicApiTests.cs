using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests;

public class PublicApiTests
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task PublicApi_OfTheLibrary_IsReviewed(string framework) =>
        await Verifier.Verify(PublicApi.Describe(Repository.BuildOf("AttachmentSdk", framework)), extension: "cs").UseParameters(framework);

    [Fact]
    public async Task PublicApi_OfTheEmulator_IsReviewed() =>
        await Verifier.Verify(PublicApi.Describe(typeof(AttachmentSdk.Emulator.AttachmentEmulator).Assembly), extension: "cs");
}
