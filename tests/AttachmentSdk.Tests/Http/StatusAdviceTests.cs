using AttachmentSdk.Http;

namespace AttachmentSdk.Tests.Http;

public class StatusAdviceTests
{
    [Theory]
    [InlineData(404, "base address")]
    [InlineData(302, "base address")]
    [InlineData(503, "try again later")]
    [InlineData(429, "try again later")]
    [InlineData(418, "does not describe")]
    public void For_Status_SaysWhatToDo(int status, string expected) => Assert.Contains(expected, StatusAdvice.For(status), StringComparison.Ordinal);
}
