using AttachmentSdk.Downloads;
using Microsoft.Kiota.Abstractions;

namespace AttachmentSdk.Tests.Conventions;

public class ExceptionTests
{
    [Fact]
    public void Exceptions_AreNamedSoAndHaveOneRoot()
    {
        var exceptions = LibraryTypes.Public.Where(typeof(Exception).IsAssignableFrom).ToList();
        Assert.True(exceptions.Count >= 7);
        Assert.All(exceptions, type =>
        {
            Assert.EndsWith("Exception", type.Name, StringComparison.Ordinal);
            Assert.True(typeof(AttachmentException).IsAssignableFrom(type), type.Name);
        });
        Assert.True(typeof(ApiException).IsAssignableFrom(typeof(AttachmentException)));
        Assert.True(typeof(AttachmentApiException).IsAssignableFrom(typeof(CredentialsRefusedException)));
        Assert.True(typeof(DownloadException).IsAssignableFrom(typeof(DestinationException)));
    }
}
