using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// The app and the user: secrets, access tokens that are valid for 24 hours and refresh tokens that are valid for 90 days, as third parties
/// report.
/// </summary>
internal sealed class KDocsAccount(SeededText text, SeededText codeText, TimeProvider clock)
{
    /// <summary>Documented, https://developer.kdocs.cn/common/authorization/web.html.</summary>
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan AccessLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);

    public string AppId { get; } = $"AK{text.NextDigits(14)}";

    public string AppKey { get; } = text.NextHex(32);

    public string FileToken { get; } = text.NextAlphanumeric(43);

    public IssuedTokens AccessTokens { get; } = new(AccessLife, () => text.NextHex(32), clock);

    public IssuedTokens RefreshTokens { get; } = new(RefreshLife, () => text.NextHex(32), clock);

    public IssuedTokens AuthorizationCodes { get; } = new(CodeLife, () => codeText.NextHex(32), clock);

    /// <summary>Issues new tokens, in the format that several third-party clients share.</summary>
    public EmulatorResponse Issue() => EmulatorResponse.OfJson(new JsonObject
    {
        ["code"] = 0,
        ["data"] = new JsonObject
        {
            ["access_token"] = AccessTokens.Issue().Token,
            ["refresh_token"] = RefreshTokens.Issue().Token,
            ["expires_in"] = (long)AccessLife.TotalSeconds,
            ["app_id"] = AppId,
        },
    });
}
