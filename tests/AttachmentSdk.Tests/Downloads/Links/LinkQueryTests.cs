using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Tests.Downloads.Links;

public class LinkQueryTests
{
    [Fact]
    public void Parse_Url_GivesEachParameterAsItIsWritten()
    {
        var query = LinkQuery.Parse("https://h/a?x=%2B=&flag&=nameless&X=1#part?y=2");
        Assert.Equal(new Dictionary<string, string> { ["x"] = "%2B=", ["flag"] = "", [""] = "nameless", ["X"] = "1" }, query);
        Assert.Equal("1", query.GetValue("X"));
        Assert.Null(query.GetValue("y"));
    }

    [Theory]
    [InlineData("https://h/a")]
    [InlineData("https://h/a#b?c=d")]
    public void Parse_NoQuery_IsEmpty(string url) => Assert.Empty(LinkQuery.Parse(url));

    [Fact]
    public void Parse_SameNameTwice_TheLastCounts() => Assert.Equal("2", LinkQuery.Parse("https://h/a?e=1&e=2").GetValue("e"));
}
