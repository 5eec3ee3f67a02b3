using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Conventions;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Readme;

public class ErrorPageTests
{
    [Theory]
    [InlineData("docs/errors.md")]
    [InlineData("docs/errors.zh-CN.md")]
    public void Page_OfErrors_HasARowForEach(string page)
    {
        var text = Repository.Read(page);
        var exceptions = LibraryTypes.Public.Where(type => typeof(Exception).IsAssignableFrom(type) && !type.IsAbstract);
        Assert.All(exceptions, type => Assert.Contains($"\n| `{type.Name}` | ", text, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<DownloadErrorCode>(), code => Assert.Contains($"\n| `{code}` | ", text, StringComparison.Ordinal));
        Assert.All(typeof(AttachmentException).GetProperties(LibraryTypes.Declared), property => Assert.Contains($"\n| `{property.Name}` | ", text, StringComparison.Ordinal));
    }
}
