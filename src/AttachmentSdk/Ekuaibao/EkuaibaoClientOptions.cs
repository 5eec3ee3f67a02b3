using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// What an <see cref="EkuaibaoClient"/> is configured by. Exactly one kind of credential is set: <see cref="ClientOptions.AccessToken"/>,
/// <see cref="AppKey"/> with <see cref="AppSecurity"/>, or <see cref="ClientOptions.AccessTokenProvider"/>.
/// </summary>
public sealed class EkuaibaoClientOptions : ClientOptions
{
    /// <summary>The stand-alone edition's address. Companies on another platform have another one: https://docs.ekuaibao.com/docs/open-api/getting-started/origin</summary>
    public static readonly Uri DefaultBaseAddress = EkuaibaoAddresses.Standalone;

    /// <summary>Makes options with the defaults.</summary>
    public EkuaibaoClientOptions()
        : base(DefaultBaseAddress)
    {
    }

    /// <summary>The app key (接入账号) that tokens are issued for. Default: none. https://docs.ekuaibao.com/docs/open-api/getting-started/auth</summary>
    public string? AppKey { get; set; }

    /// <summary>The app secret (接入密码) that goes with <see cref="AppKey"/>. Default: none.</summary>
    public string? AppSecurity { get; set; }

    /// <summary>
    /// How long a link lives, in whole seconds from 1 to 1800; default 1800 seconds. Without effect on files on DingTalk drive.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
    /// </summary>
    public TimeSpan LinkExpiration { get; set; } = TimeSpan.FromSeconds(AttachmentUrlRequest.ExpirationMaximum);

    /// <summary>
    /// Whether the thumbnails are downloaded in place of the files. They work for images only, and for files on DingTalk drive the
    /// thumbnail is the file itself. Files of forms that have no id and key, and invoices that have no thumbnail, are downloaded themselves.
    /// Default <see langword="false"/>.
    /// </summary>
    public bool UseThumbnails { get; set; }

    private protected override string VendorName => "ekuaibao";

    private protected override string CredentialChoices => "AccessToken, AppKey with AppSecurity, or AccessTokenProvider";

    /// <summary>For calls that need no token.</summary>
    internal EkuaibaoClientOptions ValidatedWithoutCredentials()
    {
        var copy = (EkuaibaoClientOptions)MemberwiseClone();
        copy.ValidateConnection();
        return copy;
    }

    internal EkuaibaoClientOptions Validated()
    {
        var copy = (EkuaibaoClientOptions)MemberwiseClone();
        copy.Validate();
        if (AppKey is null != AppSecurity is null)
        {
            throw new ArgumentException("AppKey and AppSecurity go together.", AppKey is null ? nameof(AppKey) : nameof(AppSecurity));
        }

        RefuseEmpty(AppKey, nameof(AppKey));
        RefuseEmpty(AppSecurity, nameof(AppSecurity));
        var seconds = LinkExpiration.TotalSeconds;
        if (seconds is < AttachmentUrlRequest.ExpirationMinimum or > AttachmentUrlRequest.ExpirationMaximum || seconds != Math.Floor(seconds))
        {
            throw new ArgumentOutOfRangeException(
                nameof(LinkExpiration),
                LinkExpiration,
                $"LinkExpiration must be a whole number of seconds from {AttachmentUrlRequest.ExpirationMinimum} to {AttachmentUrlRequest.ExpirationMaximum}.");
        }

        return copy;
    }

    private protected override int CountVendorCredentials() => AppKey is null && AppSecurity is null ? 0 : 1;
}
