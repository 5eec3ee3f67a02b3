namespace AttachmentSdk.Emulator;

/// <summary>
/// Names of what the emulator answers, as they stand in <see cref="RecordedRequest.Operation"/> and <see cref="FaultRule.Operation"/>.
/// </summary>
public static class EmulatorOperations
{
    /// <summary>ekuaibao, <c>POST /api/openapi/v1/auth/getAccessToken</c>.</summary>
    public const string EkuaibaoAccessToken = "ekuaibao.getAccessToken";

    /// <summary>ekuaibao, <c>POST /api/openapi/v2/attachment/downloadurls</c>.</summary>
    public const string EkuaibaoDownloadUrls = "ekuaibao.downloadUrls";

    /// <summary>ekuaibao, <c>GET /api/openapi/v2/location</c>.</summary>
    public const string EkuaibaoLocation = "ekuaibao.location";

    /// <summary>ekuaibao, <c>POST /api/openapi/v2/auth/refreshToken</c>.</summary>
    public const string EkuaibaoRefreshToken = "ekuaibao.refreshToken";

    /// <summary>ekuaibao, <c>POST /api/openapi/v2/auth/refreshToken/expireDate</c>.</summary>
    public const string EkuaibaoRefreshTokenForDays = "ekuaibao.refreshTokenForDays";

    /// <summary>ekuaibao, <c>POST /api/openapi/v2/attachment/upload</c>.</summary>
    public const string EkuaibaoUpload = "ekuaibao.upload";

    /// <summary>ekuaibao, <c>POST /api/openapi/v1/flowDetails/attachment</c>; its items are the ids of the forms.</summary>
    public const string EkuaibaoFormAttachments = "ekuaibao.formAttachments";

    /// <summary>ekuaibao, <c>GET /api/openapi/v1.1/flowDetails/byCode</c>; its item is the code of the form.</summary>
    public const string EkuaibaoFormByCode = "ekuaibao.formByCode";

    /// <summary>ekuaibao, <c>POST /api/openapi/v2/extension/INVOICE/url</c>; its items are the ids of the invoices.</summary>
    public const string EkuaibaoInvoiceUrls = "ekuaibao.invoiceUrls";

    /// <summary>KDocs, <c>POST /api/v1/openapi/et/{file_token}/pictures/urls</c>.</summary>
    public const string KDocsPictureUrls = "kdocs.pictureUrls";

    /// <summary>KDocs, <c>POST /api/v1/oauth2/refresh_token</c>.</summary>
    public const string KDocsRefreshToken = "kdocs.refreshToken";

    /// <summary>A download by an OSS link whose signature is in the URL.</summary>
    public const string StorageOssSignedUrl = "storage.ossSignedUrl";

    /// <summary>A download from DingTalk drive: an OSS link whose signature is in headers.</summary>
    public const string StorageDingTalkDrive = "storage.dingTalkDrive";

    /// <summary>A download by a Qiniu-style link.</summary>
    public const string StorageQiniu = "storage.qiniu";

    /// <summary>A download by a KDocs picture link, also the redirect that some of them begin with.</summary>
    public const string StorageKDocs = "storage.kdocs";

    /// <summary>Everything else: answered with a 404 that names the path.</summary>
    public const string Unknown = "unknown";

    /// <summary>All names above except <see cref="Unknown"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        EkuaibaoAccessToken, EkuaibaoDownloadUrls, EkuaibaoLocation, EkuaibaoRefreshToken, EkuaibaoRefreshTokenForDays,
        EkuaibaoUpload, EkuaibaoFormAttachments, EkuaibaoFormByCode, EkuaibaoInvoiceUrls,
        KDocsPictureUrls, KDocsRefreshToken,
        StorageOssSignedUrl, StorageDingTalkDrive, StorageQiniu, StorageKDocs,
    ];
}
