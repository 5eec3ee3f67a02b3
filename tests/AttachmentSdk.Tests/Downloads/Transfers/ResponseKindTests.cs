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
    [InlineData(206)]
    [InlineData(412)]
    [InlineData(416)]
    public void Of_ResponseToARangeThatNobodyAskedFor_IsARefusal(int status) => AssertKind("Refusal", Status(status), 0);

    [Fact]
    public void Of_412_IsChanged() => AssertKind("Changed", Status(412), 400);

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
            Assert.Equal(kind, StorageResponse.KindOf(response, RemoteObject.Read(response, Engine.Link()), received > 0 ? new ResumePoint(received, Known) : null).ToString());
        }
    }
}
