namespace AttachmentSdk.Http;

/// <summary>Reads bodies with a cancellation token on every framework.</summary>
internal static class HttpContentExtensions
{
    public static Task<Stream> ReadStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
#if NET
        return content.ReadAsStreamAsync(cancellationToken);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
#endif
    }

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="HttpRequestException">The body is incomplete or larger than <paramref name="largest"/> bytes.</exception>
    public static async Task<byte[]> ReadBytesAsync(this HttpResponseMessage response, int largest, CancellationToken cancellationToken)
    {
#if NET9_0_OR_GREATER
        await response.Content.LoadIntoBufferAsync(largest, cancellationToken).ConfigureAwait(false);
#else
        // Not every body detects that its response was disposed, so the read is not awaited.
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var abort = cancellationToken.Register(() =>
        {
            cancelled.TrySetCanceled(cancellationToken); // First: a body that is disposed while it is read may throw anything.
            response.Dispose();
        });
        await (await Task.WhenAny(response.Content.LoadIntoBufferAsync(largest), cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
#endif
#if NET
        return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
        return await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
#endif
    }
}
