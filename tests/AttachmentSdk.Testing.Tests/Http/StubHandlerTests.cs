namespace AttachmentSdk.Testing.Tests.Http;

public class StubHandlerTests
{
    [Fact]
    public async Task Send_NoResponseLeft_FailsWithTheRequest()
    {
        using var client = new HttpClient(new StubHandler());
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(new Uri("https://example.com/x")));
        Assert.Contains("GET https://example.com/x", failure.Message, StringComparison.Ordinal);
    }
}
