namespace AttachmentSdk.Http;

/// <summary>The product that both transports name in <c>User-Agent</c>.</summary>
internal static class UserAgent
{
    public static string Value { get; } = $"AttachmentSdk/{typeof(UserAgent).Assembly.GetName().Version?.ToString(3)}";
}
