namespace AttachmentSdk.Cli.Tests;

public class PublicApiTests
{
    [Fact]
    public void Tool_OffersCommandsOnly() => Assert.Empty(typeof(AttachmentsTool).Assembly.GetExportedTypes());
}
