namespace AttachmentSdk.Http;

/// <summary>How long a server asks to wait, as seconds or as a date.</summary>
internal static class RetryAfterHeader
{
    /// <returns>The wait, at most <paramref name="longest"/>; <see langword="null"/> when the server did not say.</returns>
    public static TimeSpan? Read(HttpResponseMessage response, TimeSpan longest, TimeProvider clock)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is null ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait > longest ? longest : wait;
    }
}
