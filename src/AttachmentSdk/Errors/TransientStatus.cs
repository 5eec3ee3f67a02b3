namespace AttachmentSdk;

/// <summary>HTTP status codes after which the same request may succeed.</summary>
internal static class TransientStatus
{
    public static bool Contains(int status) => status is 408 or 429 or (>= 500 and <= 599 and not 501 and not 505);
}
