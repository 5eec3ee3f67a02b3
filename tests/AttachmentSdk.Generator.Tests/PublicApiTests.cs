namespace AttachmentSdk.Generator.Tests;

public class PublicApiTests
{
    [Fact]
    public void Generator_OffersCommandsOnly() => Assert.Empty(typeof(GenerateCommand).Assembly.GetExportedTypes());
}
