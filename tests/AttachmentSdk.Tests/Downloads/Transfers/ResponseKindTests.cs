using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public class ResponseKindTests
{
    private static readonly byte[] File = Bytes(1000);
    private static readonly RemoteObject Known = new() { Length = 1000, Tag = ETag };

    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    public void Of_200_IsWholeWhateverStands(int received) => AssertKind("Whole", Whole(File), received);

    [Fact]
    public void Of_206_ThatContinuesWhatStands_IsTheRest() => AssertKind("Rest", Part(File, 400), 400);

    [Theory]
    [InlineData(399)]
    [InlineData(401)]
    public void Of_206_FromElsewhere_IsChanged(int from) => AssertKind("Changed", Part(File, from), 400);

    [Fact]
    public void Of_206_OfAnotherObject_IsChanged() => AssertKind("Changed", Part(File, 400, etag: "\"other\""), 400);

    [Fact]
    public void Of_206_WithoutContentRange_IsChanged()
    {
        var response = Part(File, 400);
        response.Content.Headers.ContentRange = null;
        AssertKind("Changed", response, 400);
    }

    [Theory]
    [InlineData(200, "bytes 0-999/1000", "Whole")]
    [InlineData(206, "bytes 0-999/1000", "Whole")]
    [InlineData(200, "bytes 0-999/3000", "Whole")] // The beginning, whose rest is requested next.
    [InlineData(206, "bytes 0-999/3000", "Whole")]
    [InlineData(200, "bytes 1-1000/3000", "Refusal")]
    [InlineData(206, "bytes 1-1000/3000", "Refusal")]
    [InlineData(200, "bytes 0-99/1000", "Whole")] // The length of the body is that of the file.
    [InlineData(206, "bytes 0-99/1000", "Refusal")]
    [InlineData(200, "bytes 0-999/*", "Refusal")]
    [InlineData(206, "bytes 0-999/*", "Refusal")]
    [InlineData(200, "bytes */1000", "Whole")]
    [InlineData(206, "bytes */1000", "Refusal")]
    [InlineData(200, "bytes 5-3/10", "Whole")]
    [InlineData(206, "bytes 5-3/10", "Refusal")]
    [InlineData(206, "items 0-999/1000", "Refusal")]
    [InlineData(206, "bytes 0-99999999999999999999/1000", "Refusal")]
    [InlineData(206, "bytes 9223372036854775807-9223372036854775807/*", "Refusal")]
    [InlineData(206, "bytes -1-5/10", "Refusal")]
    [InlineData(206, "bytes", "Refusal")]
    public void Of_Range_ThatWasNotRequested_GoesByTheBytesThatItStates(int status, string range, string kind)
    {
        var response = Whole(File);
        response.StatusCode = (System.Net.HttpStatusCode)status;
        response.Content.Headers.TryAddWithoutValidation("Content-Range", range);
        AssertKind(kind, response, 0);
    }

    [Theory]
    [InlineData("bytes 400-999/1000", "Rest")]
    [InlineData("BYTES 400-999/1000", "Rest")]
    [InlineData("bytes 400-999/*", "Rest")]
    [InlineData("bytes 400-998/1000", "Changed")] // Not the length of its body.
    [InlineData("bytes 300-899/1000", "Changed")]
    [InlineData("bytes 400-999/1001", "Changed")]
    public void Of_200_WithARange_IsTreatedAsAPart(string range, string kind)
    {
        var response = Part(File, 400);
        response.StatusCode = System.Net.HttpStatusCode.OK;
        response.Content.Headers.Remove("Content-Range");
        response.Content.Headers.TryAddWithoutValidation("Content-Range", range);
        AssertKind(kind, response, 400);
    }

    [Fact]
    public void Of_206_WithAContentCoding_IsNeverCombined()
    {
        var response = Part(File, 400);
        response.Content.Headers.ContentEncoding.Add("gzip");
        AssertKind("Changed", response, 400);
    }

    [Theory]
    [InlineData(206)]
    [InlineData(412)]
    [InlineData(416)]
    public void Of_ResponseToARangeThatNobodyAskedFor_IsARefusal(int status) => AssertKind("Refusal", Status(status), 0);

    [Fact]
    public void Of_412_IsChanged() => AssertKind("Changed", Status(412), 400);

    [Theory]
    [InlineData(true, null, "NothingMissing")]
    [InlineData(false, null, "Changed")]
    [InlineData(false, ETag, "NothingMissing")]
    [InlineData(false, "\"other\"", "Changed")]
    public void Of_416_WithoutACondition_NeedsProofOfTheSameObject(bool hasCondition, string? tag, string kind)
    {
        using var response = Status(416);
        response.Content.Headers.TryAddWithoutValidation("Content-Range", "bytes */400");
        _ = tag is null || response.Headers.TryAddWithoutValidation("ETag", tag);
        var resume = new ResumePoint(400, new RemoteObject { Tag = ETag }) { HasCondition = hasCondition };
        Assert.Equal(kind, ResponseKinds.Of(response, RemoteObject.Read(response, Engine.Link()), resume).ToString());
    }

    [Theory]
    [InlineData("bytes */400", "NothingMissing")]
    [InlineData("bytes */300", "Changed")]
    [InlineData("bytes */*", "Changed")]
    [InlineData(null, "Changed")]
    public void Of_416_GoesByTheTotalThatItStates(string? range, string kind)
    {
        var response = Status(416);
        if (range is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Range", range);
        }

        AssertKind(kind, response, 400);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(403)]
    [InlineData(503)]
    public void Of_AnythingElse_IsARefusal(int status) => AssertKind("Refusal", Status(status), 400);

    private static void AssertKind(string kind, HttpResponseMessage response, long received)
    {
        using (response)
        {
            Assert.Equal(kind, ResponseKinds.Of(response, RemoteObject.Read(response, Engine.Link()), received > 0 ? new ResumePoint(received, Known) : null).ToString());
        }
    }
}
