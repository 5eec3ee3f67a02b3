using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Routing;
using AttachmentSdk.Emulator.Storage;
using AttachmentSdk.Emulator.Storage.Oss;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Storage.Oss;

/// <summary>What only a client with the key of the bucket can ask for.</summary>
public sealed class OssRouteTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 4, 2, 36, 44, TimeSpan.Zero));
    private readonly OssBucket _bucket = new("bucket", new OssCredentials("LTAI", "secret"));
    private readonly OssRoute _route;

    public OssRouteTests()
    {
        var store = new ObjectStore();
        store.Add(new StoredObject("bucket", "a.txt", "id", "a.txt", new BuiltContent(new byte[10]), 1));
        _route = new OssRoute(EmulatorOperations.StorageOssSignedUrl, _bucket, store, _clock);
    }

    [Theory]
    [InlineData("bytes=5-20", 206)]
    [InlineData("bytes=10-", 416)]
    public void Response_StandardRangeBehaviour_IsThatOfTheStandard(string range, int status) => Assert.Equal(
        status, GetResponse("a.txt", ("x-oss-range-behavior", "standard"), ("Range", range)).Status);

    [Fact]
    public void Response_UnknownKey_IsNoSuchKey() => Assert.Equal(404, GetResponse("b.txt").Status);

    [Fact]
    public void Response_UnknownKeyWithWrongSignature_DoesNotTellWhetherItExists() => Assert.Equal(
        403, _route.GetResponse(Request("b.txt", new HeaderDictionary()), new HashSet<string>()).Status);

    [Fact]
    public void Response_DateHeaderInPlaceOfOssDate_IsAccepted()
    {
        var date = _clock.GetUtcNow().ToString("r");
        var text = OssSignature.StringToSign("GET", "", "", date, [], "/bucket/a.txt");
        var headers = new HeaderDictionary { ["Date"] = date, ["Authorization"] = $"OSS LTAI:{OssSignature.Sign("secret", text)}" };

        Assert.Equal(200, _route.GetResponse(Request("a.txt", headers), new HashSet<string>()).Status);
    }

    [Fact]
    public void Response_ResponseParameters_ReplaceHeaders()
    {
        var signed = new Dictionary<string, string> { ["response-content-type"] = "text/x", ["response-content-disposition"] = "inline" };
        var date = _clock.GetUtcNow().ToString("r");
        var text = OssSignature.StringToSign("GET", "", "", date, [], OssSignature.Resource("bucket", "a.txt", signed));
        var headers = new HeaderDictionary { ["Date"] = date, ["Authorization"] = $"OSS LTAI:{OssSignature.Sign("secret", text)}" };
        var query = "?response-content-type=text%2Fx&response-content-disposition=inline";

        var response = _route.GetResponse(Request("a.txt" + query, headers), new HashSet<string>());

        Assert.Equal(("text/x", "inline"), (response.Headers["Content-Type"], response.Headers["Content-Disposition"]));
    }

    [Fact]
    public void Response_OtherMethodThanGet_IsNotAllowed()
    {
        var date = _clock.GetUtcNow().ToString("r");
        var text = OssSignature.StringToSign("DELETE", "", "", date, [], "/bucket/a.txt");
        var headers = new HeaderDictionary { ["Date"] = date, ["Authorization"] = $"OSS LTAI:{OssSignature.Sign("secret", text)}" };
        var request = new EmulatorRequest(Origin.Storage, "DELETE", "/bucket/a.txt", "127.0.0.1", headers, []);

        Assert.Equal(405, _route.GetResponse(request, new HashSet<string>()).Status);
    }

    private EmulatorResponse GetResponse(string key, params (string Name, string Value)[] headers)
    {
        var date = _clock.GetUtcNow().ToString("r");
        var all = new HeaderDictionary { ["x-oss-date"] = date };
        foreach (var (name, value) in headers)
        {
            all[name] = value;
        }

        var text = OssSignature.StringToSign(
            "GET", "", "", date, all.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())), $"/bucket/{key}");
        all["Authorization"] = $"OSS LTAI:{OssSignature.Sign("secret", text)}";
        return _route.GetResponse(Request(key, all), new HashSet<string>());
    }

    private static EmulatorRequest Request(string key, HeaderDictionary headers) =>
        new(Origin.Storage, "GET", $"/bucket/{key}", "127.0.0.1", headers, []);
}
