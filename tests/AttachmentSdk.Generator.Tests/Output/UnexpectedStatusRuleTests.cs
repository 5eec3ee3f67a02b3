using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public class UnexpectedStatusRuleTests
{
    [Fact]
    public void Apply_UnexpectedStatus_AsksForAdvice() =>
        Assert.Equal(
            "throw new E(AttachmentSdk.Http.StatusAdvice.For(status_), status_, responseData_, headers_, null);",
            new UnexpectedStatusRule().Apply(
                "throw new E(\"The HTTP status code of the response was not expected (\" + status_ + \").\", status_, responseData_, headers_, null);"));
}
