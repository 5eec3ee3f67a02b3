using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Conventions;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Readme;

public class ErrorPageTests
{
    [Theory]
    [InlineData("README.md", "docs/errors.md")]
    [InlineData("README.zh-CN.md", "docs/errors.zh-CN.md")]
    public void Page_OfErrors_HasARowForEachAndIsLinkedTo(string readme, string page)
    {
        var text = Repository.Read(page);
        Assert.All(ExceptionNames(), name => Assert.Contains($"\n| `{name}` | ", text, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<DownloadErrorCode>(), code => Assert.Contains($"\n| `{code}` | ", text, StringComparison.Ordinal));
        Assert.All(typeof(AttachmentException).GetProperties(LibraryTypes.Declared), property => Assert.Contains($"\n| `{property.Name}` | ", text, StringComparison.Ordinal));
        Assert.Contains($"]({page})", Repository.Read(readme), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Readme_TableOfErrors_NamesEachException(string readme) =>
        Assert.All(ExceptionNames(), name => Assert.Contains($"\n| `{name}` | ", Repository.Read(readme), StringComparison.Ordinal));

    private static IEnumerable<string> ExceptionNames() => LibraryTypes.Public.Where(type => typeof(Exception).IsAssignableFrom(type) && !type.IsAbstract).Select(type => type.Name);
}
