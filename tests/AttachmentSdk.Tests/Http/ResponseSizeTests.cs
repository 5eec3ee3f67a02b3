using System.Net;
using AttachmentSdk.IO;
using AttachmentSdk.Testing;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Http;

/// <summary>Responses of the API with more values than any call can need.</summary>
public sealed class ResponseSizeTests
{
    [Theory]
    [InlineData("[", "[]", "]")]
    [InlineData("[", "{}", "]")]
    [InlineData("[", "1", "]")]
    [InlineData("[{\"id\":[", "[]", "]}]")]
    [InlineData("[{\"unknown\":[", "\"a\"", "]}]")]
    public async Task Response_WithTooManyValues_IsATypedError(string beginning, string value, string end)
    {
        var body = beginning + string.Join(',', Enumerable.Repeat(value, BoundedJsonReader.MostTokens + 1)) + end;
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.Ekuaibao(api, configure: options => options.MaxApiRetries = 0);
        var error = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Contains("more than 1000000 values", $"{error.Message} {error.InnerException?.Message}", StringComparison.Ordinal);
    }
}
