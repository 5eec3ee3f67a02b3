namespace AttachmentSdk.Http;

/// <summary>Reads how long a server asks to wait, in seconds or as a date.</summary>
internal static class RetryAfterHeader
{
    /// <returns>The wait, at most <paramref name="longest"/>; <see langword="null"/> if the server did not state it.</returns>
    public static TimeSpan? Read(HttpResponseMessage response, TimeSpan longest, TimeProvider clock)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is null ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait > longest ? longest : wait;
    }
}
