namespace AttachmentSdk.Diagnostics;

/// <summary>
/// The attributes of activities and measurements. OpenTelemetry's own names are used where they exist:
/// https://opentelemetry.io/docs/specs/semconv/registry/attributes/
/// </summary>
internal static class AttributeNames
{
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string Vendor = "attachmentsdk.vendor";
    public const string Account = "attachmentsdk.account";
    public const string DownloadStatus = "attachmentsdk.download.status";
    public const string DownloadBytes = "attachmentsdk.download.bytes";
    public const string DownloadAttempts = "attachmentsdk.download.attempts";
    public const string IsVerified = "attachmentsdk.download.verified";
    public const string ReplacesThumbnail = "attachmentsdk.download.replaces_thumbnail";
    public const string ResumeAfter = "attachmentsdk.resume.after";
    public const string ResumeFrom = "attachmentsdk.resume.from";
    public const string LinksRequested = "attachmentsdk.links.requested";
    public const string LinksFound = "attachmentsdk.links.found";
    public const string LinkResult = "attachmentsdk.link.result";
    public const string IsRenewal = "attachmentsdk.links.renewal";
}
