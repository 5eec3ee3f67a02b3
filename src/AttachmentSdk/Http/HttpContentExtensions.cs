using System.Buffers;

namespace AttachmentSdk.Http;

/// <summary>Reads bodies with a cancellation token on every framework.</summary>
internal static class HttpContentExtensions
{
    private const int FirstSize = 16 * 1024;

    public static Task<Stream> ReadStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
#if NET
        return content.ReadAsStreamAsync(cancellationToken);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
#endif
    }

    public static Task BufferAsync(this HttpContent content, CancellationToken cancellationToken)
    {
#if NET9_0_OR_GREATER
        return content.LoadIntoBufferAsync(cancellationToken);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return content.LoadIntoBufferAsync();
#endif
    }

    /// <summary>Reads the whole body to a buffer of <see cref="ArrayPool{T}.Shared"/>.</summary>
    /// <exception cref="HttpRequestException">The body is incomplete or larger than <paramref name="largest"/> bytes.</exception>
    public static async Task<ArraySegment<byte>> ReadBytesAsync(this HttpResponseMessage response, int largest, CancellationToken cancellationToken)
    {
#if NET
        return await ReadContentAsync(response.Content, largest, cancellationToken).ConfigureAwait(false);
#else
        // Not every body detects that its response was disposed, so the read is not awaited.
        var cancelled = new TaskCompletionSource<ArraySegment<byte>>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var abort = cancellationToken.Register(() =>
        {
            cancelled.TrySetCanceled(cancellationToken); // First: a body that is disposed while it is read may throw anything.
            response.Dispose();
        });
        return await (await Task.WhenAny(ReadContentAsync(response.Content, largest, cancellationToken), cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
#endif
    }

    /// <summary>Reads a stream to its end, to a buffer of <see cref="ArrayPool{T}.Shared"/>.</summary>
    /// <exception cref="HttpRequestException">The stream is larger than <paramref name="largest"/> bytes.</exception>
    public static async Task<ArraySegment<byte>> ReadAllAsync(this Stream stream, int largest, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        var filled = 0;
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, filled, buffer.Length - filled, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                filled += read;
                if (filled > largest)
                {
                    throw new HttpRequestException("The response is too large.");
                }

                if (filled == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(filled * 2);
                    Buffer.BlockCopy(buffer, 0, larger, 0, filled);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            return new ArraySegment<byte>(buffer, 0, filled);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static async Task<ArraySegment<byte>> ReadContentAsync(HttpContent content, int largest, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = await content.ReadStreamAsync(cancellationToken).ConfigureAwait(false);
            return await stream.ReadAllAsync(largest, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException("The response is incomplete.", exception);
        }
    }
}
