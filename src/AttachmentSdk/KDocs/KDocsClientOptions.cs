namespace AttachmentSdk.KDocs;

/// <summary>
/// What a <see cref="KDocsClient"/> is configured by. Exactly one kind of credential is set: <see cref="ClientOptions.AccessToken"/>,
/// <see cref="AppId"/> with <see cref="AppKey"/> and <see cref="RefreshToken"/>, or <see cref="ClientOptions.AccessTokenProvider"/>.
/// </summary>
public sealed class KDocsClientOptions : ClientOptions
{
    /// <summary>The address of the 金山文档 open platform.</summary>
    public static readonly Uri DefaultBaseAddress = new("https://developer.kdocs.cn/");

    /// <summary>Makes options with the defaults.</summary>
    public KDocsClientOptions()
        : base(DefaultBaseAddress)
    {
    }

    /// <summary>The app's id. Default: none.</summary>
    public string? AppId { get; set; }

    /// <summary>The app's key, a secret. Default: none.</summary>
    public string? AppKey { get; set; }

    /// <summary>The refresh token of the user's authorisation. Default: none.</summary>
    public string? RefreshToken { get; set; }

    private protected override string CredentialChoices => "AccessToken, AppId with AppKey and RefreshToken, or AccessTokenProvider";

    internal KDocsClientOptions Validated()
    {
        var copy = (KDocsClientOptions)MemberwiseClone();
        copy.Validate();
        var parts = new[] { AppId, AppKey, RefreshToken };
        if (parts.Any(part => part is null) && parts.Any(part => part is not null))
        {
            throw new ArgumentException("AppId, AppKey and RefreshToken go together.", nameof(AppId));
        }

        return copy;
    }

    private protected override int CountVendorCredentials() => AppId is null && AppKey is null && RefreshToken is null ? 0 : 1;
}
