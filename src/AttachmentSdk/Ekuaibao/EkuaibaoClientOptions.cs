using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Options of an <see cref="EkuaibaoClient"/>. Exactly one kind of credential is set: <see cref="ClientOptions.AccessToken"/>,
/// <see cref="AppKey"/> with <see cref="AppSecurity"/>, or <see cref="ClientOptions.AccessTokenProvider"/>.
/// </summary>
public sealed class EkuaibaoClientOptions : ClientOptions
{
    /// <summary>The stand-alone edition's address. Companies on another platform have another one: https://docs.ekuaibao.com/docs/open-api/getting-started/origin</summary>
    public static readonly Uri DefaultBaseAddress = EkuaibaoAddresses.Standalone;

    /// <summary>Initializes a new instance of the <see cref="EkuaibaoClientOptions"/> class with the defaults.</summary>
    public EkuaibaoClientOptions()
        : base(DefaultBaseAddress)
    {
    }

    /// <summary>Gets or sets the app key (接入账号) that tokens are issued for. Default: none. https://docs.ekuaibao.com/docs/open-api/getting-started/auth</summary>
    public string? AppKey { get; set; }

    /// <summary>Gets or sets the app secret (接入密码) that goes with <see cref="AppKey"/>. Default: none.</summary>
    public string? AppSecurity { get; set; }

    /// <summary>
    /// Gets or sets the lifetime of a link, in whole seconds from 1 to 1800; default 1800 seconds. Has no effect on files on DingTalk
    /// drive. https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
    /// </summary>
    public TimeSpan LinkExpiration { get; set; } = TimeSpan.FromSeconds(AttachmentUrlRequest.ExpirationMaximum);

    /// <summary>
    /// Gets or sets a value indicating whether the thumbnails are downloaded instead of the files. There are thumbnails of images only, and
    /// the thumbnail of a file on DingTalk drive is the file itself. Files of which there is no thumbnail, also those that the storage
    /// refuses to create one of, are downloaded themselves. Default <see langword="false"/>.
    /// </summary>
    public bool UseThumbnails { get; set; }

    private protected override string VendorName => "ekuaibao";

    private protected override string CredentialChoices => "AccessToken, AppKey with AppSecurity, or AccessTokenProvider";

    /// <summary>Creates the options for calls that need no token.</summary>
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

        copy.AppKey = copy.TrimmedSecret(AppKey, nameof(AppKey));
        copy.AppSecurity = copy.TrimmedSecret(AppSecurity, nameof(AppSecurity));
        CheckLinkExpiration();
        return copy;
    }

    /// <summary>Returns the options for one call: the same if the call has none of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime of a link is not valid.</exception>
    internal EkuaibaoClientOptions With(DownloadOptions download)
    {
        if (download is { UseThumbnails: null, LinkExpiration: null })
        {
            return this;
        }

        var copy = (EkuaibaoClientOptions)MemberwiseClone();
        copy.UseThumbnails = download.UseThumbnails ?? UseThumbnails;
        copy.LinkExpiration = download.LinkExpiration ?? LinkExpiration;
        copy.CheckLinkExpiration();
        return copy;
    }

    private void CheckLinkExpiration()
    {
        var seconds = LinkExpiration.TotalSeconds;
        if (seconds is < AttachmentUrlRequest.ExpirationMinimum or > AttachmentUrlRequest.ExpirationMaximum || seconds != Math.Floor(seconds))
        {
            throw new ArgumentOutOfRangeException(
                nameof(LinkExpiration),
                LinkExpiration,
                $"LinkExpiration must be a whole number of seconds from {AttachmentUrlRequest.ExpirationMinimum} to {AttachmentUrlRequest.ExpirationMaximum}.");
        }
    }

    private protected override int CountVendorCredentials() => AppKey is null && AppSecurity is null ? 0 : 1;
}
