using System.Net;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Asks for one block after another and writes what comes to its place in the part.</summary>
internal sealed class BlockRequest(TransferContext context, PartTail tail, RemoteObject content, ItemWatch watch)
{
    /// <summary>The bytes that came so far.</summary>
    public long Fetched { get; private set; }

    /// <summary>Whether blocks of this object are to be had.</summary>
    public bool IsServed { get; private set; } = true;

    /// <returns>Whether another block is worth asking for.</returns>
    /// <exception cref="DownloadException">This attempt failed.</exception>
    public async Task<bool> RunAsync(DownloadLink link, Claim claim, CancellationToken cancellationToken)
    {
        using var inactivity = new InactivityTimeout(context.Options.InactivityTimeout, context.Clock, cancellationToken);
        try
        {
            var point = new ResumePoint(claim.Block.From, content, claim.Block.To);
            using var response = await context.Storage.SendAsync(link, point, inactivity.Token).ConfigureAwait(false);
            using var abort = inactivity.Token.Register(response.Dispose); // Older frameworks' body streams do not watch the token.
            inactivity.Reset();
            if (IsBlock(response, link, claim))
            {
                return await CopyAsync(response, claim, inactivity).ConfigureAwait(false);
            }

            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                return IsServed = false;
            }

            throw await StorageAnswer.ReadAsync(response, context.Clock, inactivity.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or IOException or HttpRequestException)
        {
            throw TransferFault.From(exception, inactivity);
        }
    }

    // Stricter than for the front: it has no other way, a block is only fetched where nothing is in doubt.
    private bool IsBlock(HttpResponseMessage response, DownloadLink link, Claim claim)
    {
        if (response.StatusCode != HttpStatusCode.PartialContent)
        {
            return false;
        }

        var answer = RemoteObject.Read(response, link);
        var range = response.Content.Headers.ContentRange;
        return range?.From == claim.Block.From && range.To < claim.Block.To && range.Length == content.Length
            && answer.ETag == content.ETag && answer.IsSameAs(content);
    }

    private async Task<bool> CopyAsync(HttpResponseMessage response, Claim claim, InactivityTimeout inactivity)
    {
        using var body = await response.Content.ReadStreamAsync(inactivity.Token).ConfigureAwait(false);
        using var reader = new BodyReader(body, context.Bandwidth?.LargestRead, inactivity);
        int filled;
        while (claim.Missing > 0 && (filled = await reader.ReadAsync().ConfigureAwait(false)) > 0)
        {
            if (!await KeepAsync(claim, reader.Buffer, (int)Math.Min(filled, claim.Missing), inactivity.Caller).ConfigureAwait(false))
            {
                return false;
            }
        }

        TransferFault.RequireLength(claim.Block.Length, claim.Fetched.Length);
        return true;
    }

    private async Task<bool> KeepAsync(Claim claim, byte[] buffer, int count, CancellationToken cancellationToken)
    {
        if (!tail.Write(claim, buffer, count))
        {
            return false;
        }

        Fetched += count;
        watch.Receive(count);
        if (context.Bandwidth is { } bandwidth)
        {
            await bandwidth.TakeAsync(count, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }
}
