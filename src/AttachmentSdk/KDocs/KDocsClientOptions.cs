namespace AttachmentSdk.KDocs;

/// <summary>
/// Options of a <see cref="KDocsClient"/>. Exactly one kind of credential is set: <see cref="ClientOptions.AccessToken"/>,
/// <see cref="AppId"/> and <see cref="AppKey"/> with <see cref="RefreshToken"/> or <see cref="TokenStore"/> or both, or
/// <see cref="ClientOptions.AccessTokenProvider"/>.
/// </summary>
public sealed class KDocsClientOptions : ClientOptions
{
    /// <summary>The address of the 金山文档 open platform.</summary>
    public static readonly Uri DefaultBaseAddress = new("https://developer.kdocs.cn/");

    /// <summary>Initializes a new instance of the <see cref="KDocsClientOptions"/> class with the defaults.</summary>
    public KDocsClientOptions()
        : base(DefaultBaseAddress)
    {
    }

    /// <summary>Gets or sets the app's id. Default: none.</summary>
    public string? AppId { get; set; }

    /// <summary>Gets or sets the app's key, a secret. Default: none.</summary>
    public string? AppKey { get; set; }

    /// <summary>
    /// Gets or sets the refresh token of the user's authorization, a secret. With a <see cref="TokenStore"/> it is used if the store has
    /// none, and if the vendor refuses the one in the store. Default: none.
    /// </summary>
    public string? RefreshToken { get; set; }

    /// <summary>
    /// Gets or sets the store for the tokens, such as a <see cref="FileKDocsTokenStore"/>. Without a store, only this client knows a new
    /// refresh token that the vendor sends. Default: none.
    /// </summary>
    public IKDocsTokenStore? TokenStore { get; set; }

    private protected override string VendorName => "kdocs";

    private protected override string CredentialChoices => "AccessToken, AppId and AppKey with RefreshToken or TokenStore, or AccessTokenProvider";

    internal KDocsClientOptions Validated()
    {
        var copy = (KDocsClientOptions)MemberwiseClone();
        copy.Validate();
        if (CountVendorCredentials() > 0 && (AppId is null || AppKey is null || (RefreshToken is null && TokenStore is null)))
        {
            throw new ArgumentException("AppId, AppKey and RefreshToken go together; a TokenStore may stand in for the RefreshToken.", nameof(AppId));
        }

        copy.TrimCredentials();
        return copy;
    }

    /// <summary>Creates the options for calls that get the first tokens.</summary>
    internal KDocsClientOptions ValidatedForAuthorization()
    {
        if (string.IsNullOrEmpty(AppId) || string.IsNullOrEmpty(AppKey))
        {
            throw new ArgumentException("An authorisation needs AppId and AppKey.", nameof(AppId));
        }

        var copy = (KDocsClientOptions)MemberwiseClone();
        copy.Validate();
        copy.TrimCredentials();
        return copy;
    }

    private void TrimCredentials()
    {
        AppId = Trimmed(AppId, nameof(AppId));
        AppKey = TrimmedSecret(AppKey, nameof(AppKey));
        RefreshToken = TrimmedSecret(RefreshToken, nameof(RefreshToken));
    }

    private protected override int CountVendorCredentials() => AppId is null && AppKey is null && RefreshToken is null && TokenStore is null ? 0 : 1;
}
