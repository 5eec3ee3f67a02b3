using System.Globalization;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Resumes that cannot succeed as they are: with a condition that the storage refuses, or without progress.</summary>
public sealed class ResumePlanTests : IDisposable
{
    private static readonly RemoteObject Known = new() { Length = 1000, Tag = ETag };
    private readonly Engine _engine = new();
    private readonly byte[] _file = Bytes(200_000);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Next_NoProgress_DropsTheConditionThenThePosition()
    {
        var plan = new ResumePlan { Stored = Known with { Tag = null } };
        Assert.Null(plan.Next(400));
        plan.Stored = Known;
        Assert.Null(plan.Next(0));
        Assert.True(Next(400)?.HasCondition);
        Assert.True(Next(500)?.HasCondition);
        Assert.False(Next(500)?.HasCondition);
        Assert.Null(Next(500));
        Assert.True(Next(500)?.HasCondition);

        ResumePoint? Next(long received)
        {
            var point = plan.Next(received);
            if (point is not null)
            {
                plan.Accept(ResponseKind.Rest, Known);
            }

            return point;
        }
    }

    [Fact]
    public void Next_ResponseThatIsNoRest_IsNotCounted()
    {
        var plan = new ResumePlan { Stored = Known };
        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(plan.Next(400)?.HasCondition));
    }

    [Fact]
    public async Task Condition_RefusedWithItsOwnValidator_IsLeftOut()
    {
        using var engine = new Engine(request => request.Header("Range") is not { } range
            ? Whole(_file, 70_000, BodyEnd.Breaks)
            : request.Header("If-Match") is null ? Part(_file, From(range)) : Tagged(Status(412)));
        await engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, engine.Read("a.bin"));
        Assert.Equal(["", "bytes=70000-", "bytes=70000-"], engine.Storage.Requests.Select(request => request.Header("Range") ?? ""));
    }

    [Fact]
    public async Task Condition_RefusedAlways_IsLeftOutOnceTheObjectIsKnownToBeTheSame()
    {
        var wholes = 0;
        using var engine = new Engine(request => request.Header("Range") is not { } range
            ? Whole(_file, 70_000 + (10_000 * wholes++), BodyEnd.Breaks)
            : request.Header("If-Match") is null ? Part(_file, From(range)) : Status(412));
        await engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, engine.Read("a.bin"));
        Assert.Equal(["", "bytes=70000-", "", "bytes=80000-"], engine.Storage.Requests.Select(request => request.Header("Range") ?? ""));
    }

    [Fact]
    public async Task Condition_RefusedEvenWithoutIt_StartsOver()
    {
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks)).Enqueue(Tagged(Status(412))).Enqueue(Tagged(Status(412))).Enqueue(Whole(_file));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task Tag_OfAnotherNodeWithTheSameChecksum_IsTheSameObject()
    {
        _engine.Storage.Enqueue(Summed(Whole(_file, 70_000, BodyEnd.Breaks))).Enqueue(Summed(Part(_file, 70_000, etag: "\"other node\"")));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, _engine.Read("a.bin"));
        Assert.Equal(2, _engine.Storage.Requests.Count);
    }

    [Fact]
    public async Task Ranges_WithoutTheLastByte_EndInTheWholeFile()
    {
        // Counts the end as one byte less, and has nothing for the last byte.
        var wholes = 0;
        using var engine = new Engine(request => request.Header("Range") is not { } range
            ? Whole(_file, sent: wholes++ == 0 ? 70_000 : null)
            : Part(_file, From(range), sent: Math.Max(0, _file.Length - From(range) - 1)));
        await engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, engine.Read("a.bin"));
        Assert.Equal(["", "bytes=70000-", "bytes=199999-", "bytes=199999-", ""], engine.Storage.Requests.Select(request => request.Header("Range") ?? ""));
        Assert.Equal([false, true, true, false, false], engine.Storage.Requests.Select(request => request.Header("If-Match") is not null));
    }

    private static int From(string range) => int.Parse(range[6..^1], CultureInfo.InvariantCulture);

    private static HttpResponseMessage Tagged(HttpResponseMessage response)
    {
        response.Headers.TryAddWithoutValidation("ETag", ETag);
        return response;
    }

    private static HttpResponseMessage Summed(HttpResponseMessage response)
    {
        var crc64 = new Crc64();
        crc64.Append(Bytes(200_000));
        response.Headers.Add("x-oss-hash-crc64ecma", crc64.Value.ToString(CultureInfo.InvariantCulture));
        return response;
    }
}
