using Microsoft.Extensions.Logging;

namespace AttachmentSdk.Diagnostics;

/// <summary>Log messages about calls of a vendor's API. The event ids are documented and do not change.</summary>
internal static partial class ApiMessages
{
    [LoggerMessage(200, LogLevel.Warning, "A call of {Vendor} is repeated in {Wait} after {Reason}; repetition {Number}.")]
    public static partial void Retrying(ILogger logger, string vendor, TimeSpan wait, string reason, int number);

    [LoggerMessage(201, LogLevel.Information, "Another access token of {Vendor} is in use.")]
    public static partial void TokenChanged(ILogger logger, string vendor);

    [LoggerMessage(202, LogLevel.Warning, "{Vendor} refused the access token; another one is asked for once.")]
    public static partial void TokenRefused(ILogger logger, string vendor);
}
