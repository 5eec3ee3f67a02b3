using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public class HeaderParametersTests
{
    [Fact]
    public void Parse_Header_GivesItsParametersWithoutRegardToCase()
    {
        var parameters = HeaderParameters.Parse("attachment; FileName = \"a;b\" ;size=3");
        Assert.Equal(["FileName", "size"], parameters.Keys);
        Assert.Equal(("a;b", "3"), (parameters["filename"], parameters["SIZE"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("attachment")]
    [InlineData("=nameless")]
    [InlineData(";;")]
    public void Parse_NothingThatHasAName_IsEmpty(string header) => Assert.Empty(HeaderParameters.Parse(header));
}
