using AttachmentSdk.Emulator.Routing;
using AttachmentSdk.Emulator.Storage;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Emulator.Tests.Storage;

public sealed class PreconditionsTests
{
    private const string Modified = "Thu, 04 Jun 2026 02:36:44 GMT";
    private const string Before = "Thu, 04 Jun 2026 02:36:43 GMT";
    private static readonly DateTimeOffset LastModified = new(2026, 6, 4, 2, 36, 44, TimeSpan.Zero);

    [Theory]
    [InlineData("If-Match", "\"a\"", null)]
    [InlineData("If-Match", "\"b\", \"a\"", null)]
    [InlineData("If-Match", "*", null)]
    [InlineData("If-Match", "\"b\"", 412)]
    [InlineData("If-Match", "W/\"a\"", 412)]
    [InlineData("If-None-Match", "\"a\"", 304)]
    [InlineData("If-None-Match", "W/\"a\"", 304)]
    [InlineData("If-None-Match", "*", 304)]
    [InlineData("If-None-Match", "\"b\"", null)]
    [InlineData("If-Unmodified-Since", Modified, null)]
    [InlineData("If-Unmodified-Since", Before, 412)]
    [InlineData("If-Unmodified-Since", "never", null)]
    [InlineData("If-Modified-Since", Modified, 304)]
    [InlineData("If-Modified-Since", Before, null)]
    public void Status_OneCondition_IsThatOfTheStandard(string name, string value, int? status) =>
        Assert.Equal(status, Preconditions.Status(Request((name, value)), "\"a\"", LastModified));

    [Fact]
    public void Status_EntityTagBesideDate_EntityTagDecides()
    {
        Assert.Null(Preconditions.Status(Request(("If-Match", "\"a\""), ("If-Unmodified-Since", Before)), "\"a\"", LastModified));
        Assert.Null(Preconditions.Status(Request(("If-None-Match", "\"b\""), ("If-Modified-Since", Modified)), "\"a\"", LastModified));
    }

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("\"b\"", false)]
    [InlineData(Modified, true)]
    [InlineData(Before, false)]
    public void AllowRange_IfRange_OnlyForThisVersion(string ifRange, bool isAllowed) =>
        Assert.Equal(isAllowed, Preconditions.AllowRange(Request(("If-Range", ifRange)), "\"a\"", LastModified));

    private static EmulatorRequest Request(params (string Name, string Value)[] headers)
    {
        var dictionary = new HeaderDictionary();
        foreach (var (name, value) in headers)
        {
            dictionary[name] = value;
        }

        return new EmulatorRequest(Origin.Storage, "GET", "/a", "127.0.0.1", dictionary, []);
    }
}
