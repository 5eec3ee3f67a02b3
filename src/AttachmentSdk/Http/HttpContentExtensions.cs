namespace AttachmentSdk.Http;

/// <summary>Reading a body with a token on every framework.</summary>
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

    public static Task<string> ReadTextAsync(this HttpContent content, CancellationToken cancellationToken)
    {
#if NET
        return content.ReadAsStringAsync(cancellationToken);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStringAsync();
#endif
    }

    /// <summary>Takes the whole body into memory.</summary>
    /// <exception cref="HttpRequestException">The body breaks off or is larger than <paramref name="largest"/> bytes.</exception>
    public static async Task BufferAsync(this HttpResponseMessage response, int largest, CancellationToken cancellationToken)
    {
#if NET9_0_OR_GREATER
        await response.Content.LoadIntoBufferAsync(largest, cancellationToken).ConfigureAwait(false);
#else
        // Not every body notices that its response is gone, so it is not waited for either.
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var abort = cancellationToken.Register(() =>
        {
            response.Dispose();
            cancelled.TrySetCanceled(cancellationToken);
        });
        await (await Task.WhenAny(response.Content.LoadIntoBufferAsync(largest), cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
#endif
    }
}
