using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Support;

/// <summary>
/// A storage of one file, which serves ranges. The request for the whole file falls silent after its beginning until blocks were asked
/// for, so that it cannot be over before those are.
/// </summary>
internal sealed class RangeStorage : IDisposable
{
    public const int BlockSize = 64 * 1024;
    public const int Beginning = 100_000;

    private readonly TaskCompletionSource _resume = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _file;
    private int _blocks;

    public RangeStorage(byte[] file)
    {
        _file = file;
        Engine = new Engine(new StubHandler(Response));
    }

    public Engine Engine { get; }

    public string? ETag { get; init; } = StorageResponses.ETag;

    /// <summary>After how many requests for blocks the main connection goes on; 0 for at once.</summary>
    public int BlocksFirst { get; init; } = 1;

    /// <summary>Responds to a request for a block, which counts from 1, in place of this storage.</summary>
    public Func<int, ByteRange, HttpResponseMessage?> OnBlock { get; init; } = (_, _) => null;

    /// <summary>The ranges of the blocks that were asked for, in order.</summary>
    public IReadOnlyList<ByteRange> Blocks => [.. Engine.Storage.Requests.Select(BlockOf).OfType<ByteRange>()];

    public static DownloadOptions Options(int segments = 4, int maxRetries = 5) => new()
    {
        Segments = segments,
        MaxRetries = maxRetries,
        SegmentSizes = new SegmentSizes(SmallestFile: 1_000_000, BlockSize),
    };

    /// <summary>A block as it should be, of which so many bytes arrive.</summary>
    public HttpResponseMessage Block(ByteRange block, int? sent = null, BodyEnd end = BodyEnd.Complete, long? from = null, long? total = null, string? etag = StorageResponses.ETag)
    {
        var bytes = _file[(int)block.From..(int)block.To];
        return Block(block, new ScriptedContent(bytes[..(sent ?? bytes.Length)], end), from, total, etag);
    }

    public HttpResponseMessage Block(ByteRange block, HttpContent content, long? from = null, long? total = null, string? etag = StorageResponses.ETag)
    {
        var response = new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = content };
        content.Headers.ContentLength = block.Length;
        content.Headers.ContentRange = new ContentRangeHeaderValue(from ?? block.From, block.To - 1, total ?? _file.Length);
        if (etag is not null)
        {
            response.Headers.TryAddWithoutValidation("ETag", etag);
        }

        return response;
    }

    public void Dispose() => Engine.Dispose();

    private static ByteRange? BlockOf(RecordedRequest request) => request.Header("Range")?["bytes=".Length..].Split('-') is [var from, { Length: > 0 } last]
        ? new ByteRange(long.Parse(from, CultureInfo.InvariantCulture), long.Parse(last, CultureInfo.InvariantCulture) + 1)
        : null;

    private HttpResponseMessage Response(RecordedRequest request)
    {
        if (BlockOf(request) is { } block)
        {
            var number = Interlocked.Increment(ref _blocks);
            if (number == BlocksFirst)
            {
                _resume.SetResult();
            }

            return OnBlock(number, block) ?? Block(block);
        }

        if (request.Header("Range") is { } range)
        {
            return StorageResponses.Part(_file, long.Parse(range[6..^1], CultureInfo.InvariantCulture), etag: ETag);
        }

        var response = StorageResponses.Whole(_file, etag: ETag);
        response.Content = new PausedContent(_file, Beginning, BlocksFirst == 0 ? Task.CompletedTask : _resume.Task);
        response.Content.Headers.ContentLength = _file.Length;
        return response;
    }
}
