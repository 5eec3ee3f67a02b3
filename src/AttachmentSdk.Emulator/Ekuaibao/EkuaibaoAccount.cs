using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>The one company: its app key and its access tokens.</summary>
internal sealed class EkuaibaoAccount(SeededText text, TimeProvider clock)
{
    /// <summary>Two hours, https://docs.ekuaibao.com/docs/open-api/getting-started/auth.</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(2);

    public string AppKey { get; } = text.NextUuid();

    public string AppSecurity { get; } = text.NextUuid();

    public string CorporationId { get; } = text.NextAlphanumeric(14);

    // The colon is the vendor's own: a token has to be percent-encoded in a query.
    public IssuedTokens Tokens { get; } = new(TokenLife, () => $"ID_{text.NextAlphanumeric(12)}:{text.NextAlphanumeric(14)}", clock);
}
