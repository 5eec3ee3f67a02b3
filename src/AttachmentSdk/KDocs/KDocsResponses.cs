using AttachmentSdk.Http;

namespace AttachmentSdk.KDocs.Api;

/// <summary>The envelope that all responses of KDocs share.</summary>
internal interface IKDocsResponse<out TData> : IApiModel
    where TData : class
{
    int? Code { get; }

    string? Message { get; }

    string? Msg { get; }

    string? Result { get; }

    string? Hint { get; }

    TData? Data { get; }
}

public partial class CellsResponse : IKDocsResponse<CellsData>;

public partial class FileDownloadResponse : IKDocsResponse<FileDownload>;

public partial class PictureUrlsResponse : IKDocsResponse<PictureUrlsData>;

public partial class RecordAttachmentUrlsResponse : IKDocsResponse<RecordAttachmentUrlsData>;

public partial class RecordsResponse : IKDocsResponse<RecordsData>;

public partial class SheetsResponse : IKDocsResponse<SheetsData>;

public partial class TokenResponse : IKDocsResponse<TokenData>;
