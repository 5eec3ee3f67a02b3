namespace AttachmentSdk.Emulator;

/// <summary>The names of the emulator's operations, for <see cref="RecordedRequest.Operation"/> and <see cref="FaultRule.Operation"/>.</summary>
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

    /// <summary>ekuaibao, <c>GET /api/openapi/v1.1/docs/getApplyList</c>; its item is the type of the forms.</summary>
    public const string EkuaibaoForms = "ekuaibao.forms";

    /// <summary>ekuaibao, <c>GET /api/openapi/v1/flowDetails/getFlowsPdf/[ids]</c>; its items are the ids of the forms.</summary>
    public const string EkuaibaoFormsPdf = "ekuaibao.formsPdf";

    /// <summary>ekuaibao, <c>GET /api/openapi/v1/flowDetails/getReceipt/$id</c>; its item is the id of the form.</summary>
    public const string EkuaibaoFormReceipts = "ekuaibao.formReceipts";

    /// <summary>ekuaibao, <c>POST /api/openapi/v2/extension/INVOICE/url</c>; its items are the ids of the invoices.</summary>
    public const string EkuaibaoInvoiceUrls = "ekuaibao.invoiceUrls";

    /// <summary>KDocs, <c>POST /api/v1/openapi/et/{file_token}/pictures/urls</c>.</summary>
    public const string KDocsPictureUrls = "kdocs.pictureUrls";

    /// <summary>KDocs, <c>POST /api/v1/oauth2/refresh_token</c>.</summary>
    public const string KDocsRefreshToken = "kdocs.refreshToken";

    /// <summary>KDocs, <c>GET /h5/auth</c>: the page for the user's consent, which consents immediately here.</summary>
    public const string KDocsAuthorization = "kdocs.authorization";

    /// <summary>KDocs, <c>GET /api/v1/oauth2/access_token</c>.</summary>
    public const string KDocsAccessToken = "kdocs.accessToken";

    /// <summary>KDocs, <c>GET /api/v1/openapi/et/{file_token}/sheets</c>.</summary>
    public const string KDocsSheets = "kdocs.sheets";

    /// <summary>
    /// KDocs, <c>GET /api/v1/openapi/et/{file_token}/sheets/{sheet_idx}/cells</c>; its items are the <c>pic_key</c>s of the range.
    /// </summary>
    public const string KDocsSheetCells = "kdocs.sheetCells";

    /// <summary>KDocs, <c>GET /api/v1/openapi/dbt/{file_token}/sheets/{sheet_id}/records</c>.</summary>
    public const string KDocsRecords = "kdocs.records";

    /// <summary>KDocs, <c>POST /api/v1/openapi/dbt/{file_token}/attachment/urls</c>; its items are the keys.</summary>
    public const string KDocsRecordAttachmentUrls = "kdocs.recordAttachmentUrls";

    /// <summary>KDocs, <c>GET /api/v1/openapi/personal/files/{file_token}/download</c>; its item is the file token.</summary>
    public const string KDocsFileDownload = "kdocs.fileDownload";

    /// <summary>A download by an OSS link whose signature is in the URL.</summary>
    public const string StorageOssSignedUrl = "storage.ossSignedUrl";

    /// <summary>A download from DingTalk drive: an OSS link whose signature is in headers.</summary>
    public const string StorageDingTalkDrive = "storage.dingTalkDrive";

    /// <summary>A download by a Qiniu-style link.</summary>
    public const string StorageQiniu = "storage.qiniu";

    /// <summary>A download by a KDocs link, of a picture, an attachment of a record or a document; also the redirect of some of them.</summary>
    public const string StorageKDocs = "storage.kdocs";

    /// <summary>Everything else: the response is a 404 that names the path.</summary>
    public const string Unknown = "unknown";

    /// <summary>Gets all names above except <see cref="Unknown"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        EkuaibaoAccessToken, EkuaibaoDownloadUrls, EkuaibaoLocation, EkuaibaoRefreshToken, EkuaibaoRefreshTokenForDays,
        EkuaibaoUpload, EkuaibaoFormAttachments, EkuaibaoFormByCode, EkuaibaoForms, EkuaibaoFormsPdf, EkuaibaoFormReceipts, EkuaibaoInvoiceUrls,
        KDocsPictureUrls, KDocsRefreshToken, KDocsAuthorization, KDocsAccessToken, KDocsSheets, KDocsSheetCells,
        KDocsRecords, KDocsRecordAttachmentUrls, KDocsFileDownload,
        StorageOssSignedUrl, StorageDingTalkDrive, StorageQiniu, StorageKDocs,
    ];
}
