namespace AttachmentSdk.Emulator
{
    public sealed class AttachmentEmulator : IAsyncDisposable
    {
        public string AccessToken { get; }
        public string AppKey { get; }
        public string AppSecurity { get; }
        public IReadOnlyList<EmulatedAttachment> Attachments { get; }
        public Uri BaseAddress { get; }
        public string CorporationId { get; }
        public string DataTableFileToken { get; }
        public string DataTableId { get; }
        public EmulatedDocument Document { get; }
        public FaultPlan Faults { get; }
        public IReadOnlyList<EmulatedForm> Forms { get; }
        public string KDocsAccessToken { get; }
        public string KDocsAppId { get; }
        public string KDocsAppKey { get; }
        public string KDocsFileToken { get; }
        public string KDocsRefreshToken { get; }
        public Uri OtherAddress { get; }
        public IReadOnlyList<EmulatedPicture> Pictures { get; }
        public IReadOnlyList<EmulatedRecordAttachment> RecordAttachments { get; }
        public string RefreshToken { get; }
        public RequestLog Requests { get; }
        public IReadOnlyList<EmulatedSheetPicture> SheetPictures { get; }
        public IReadOnlyList<EmulatedSheet> Sheets { get; }
        public Uri StorageAddress { get; }
        public IReadOnlyList<EmulatedAttachment> Uploads { get; }
        public static AttachmentEmulator Create(EmulatorOptions? options = null);
        public HttpMessageHandler CreateHandler();
        public ValueTask DisposeAsync();
        public string IssueAuthorizationCode();
        public void RevokeAccessTokens();
        public Task SaveAsync(string folder, CancellationToken cancellationToken = default);
        public static Task<AttachmentEmulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default);
    }

    public sealed class EmulatedAttachment : EmulatedFile
    {
        public string Id { get; }
        public string Key { get; }
    }

    public sealed class EmulatedDocument : EmulatedFile
    {
        public string FileToken { get; }
        public string Sha1 { get; }
    }

    public abstract class EmulatedFile
    {
        public ulong Crc64 { get; }
        public string FileName { get; }
        public long Length { get; }
        public LinkKind LinkKind { get; }
        public string Sha256 { get; }
        public Stream OpenRead();
        public byte[] ReadContent();
    }

    public sealed class EmulatedForm
    {
        public string Code { get; }
        public IReadOnlyList<EmulatedFormFile> Files { get; }
        public string Id { get; }
        public bool IsDeleted { get; }
        public string Type { get; }
    }

    public sealed class EmulatedFormFile : EmulatedFile
    {
        public string? FeeDetailId { get; }
        public string Group { get; }
        public string? Id { get; }
        public EmulatedInvoice? Invoice { get; }
        public string? Key { get; }
        public string? StatedFileName { get; }
    }

    public sealed class EmulatedInvoice
    {
        public string? Code { get; }
        public string Id { get; }
        public string? Number { get; }
    }

    public sealed class EmulatedPicture : EmulatedFile
    {
        public string FileToken { get; }
        public string PicKey { get; }
        public string Tag { get; }
    }

    public sealed class EmulatedRecordAttachment : EmulatedFile
    {
        public string Field { get; }
        public bool HasUrl { get; }
        public string Key { get; }
        public string MimeType { get; }
        public string RecordId { get; }
        public string Source { get; }
    }

    public sealed class EmulatedSheet
    {
        public int Id { get; }
        public int Index { get; }
        public bool IsVisible { get; }
        public string Name { get; }
        public IReadOnlyList<EmulatedSheetPicture> Pictures { get; }
    }

    public sealed class EmulatedSheetPicture
    {
        public string Cell { get; }
        public int Column { get; }
        public EmulatedPicture Picture { get; }
        public int Row { get; }
        public int SheetIndex { get; }
        public string SheetName { get; }
    }

    public static class EmulatorOperations
    {
        public const string EkuaibaoAccessToken = "ekuaibao.getAccessToken";
        public const string EkuaibaoDownloadUrls = "ekuaibao.downloadUrls";
        public const string EkuaibaoFormAttachments = "ekuaibao.formAttachments";
        public const string EkuaibaoFormByCode = "ekuaibao.formByCode";
        public const string EkuaibaoInvoiceUrls = "ekuaibao.invoiceUrls";
        public const string EkuaibaoLocation = "ekuaibao.location";
        public const string EkuaibaoRefreshToken = "ekuaibao.refreshToken";
        public const string EkuaibaoRefreshTokenForDays = "ekuaibao.refreshTokenForDays";
        public const string EkuaibaoUpload = "ekuaibao.upload";
        public const string KDocsAccessToken = "kdocs.accessToken";
        public const string KDocsAuthorization = "kdocs.authorization";
        public const string KDocsFileDownload = "kdocs.fileDownload";
        public const string KDocsPictureUrls = "kdocs.pictureUrls";
        public const string KDocsRecordAttachmentUrls = "kdocs.recordAttachmentUrls";
        public const string KDocsRecords = "kdocs.records";
        public const string KDocsRefreshToken = "kdocs.refreshToken";
        public const string KDocsSheetCells = "kdocs.sheetCells";
        public const string KDocsSheets = "kdocs.sheets";
        public const string StorageDingTalkDrive = "storage.dingTalkDrive";
        public const string StorageKDocs = "storage.kdocs";
        public const string StorageOssSignedUrl = "storage.ossSignedUrl";
        public const string StorageQiniu = "storage.qiniu";
        public const string Unknown = "unknown";
        public static IReadOnlyList<string> All { get; }
    }

    public sealed class EmulatorOptions
    {
        public EmulatorOptions();
        public TimeProvider Clock { get; set; }
        public FaultPlan? Faults { get; set; }
        public int Files { get; set; }
        public string? Folder { get; set; }
        public long? LargeFileLength { get; set; }
        public int LargeFiles { get; set; }
        public Uri? LinkOrigin { get; set; }
        public int? MaxRecordedRequests { get; set; }
        public bool NotFoundAsBraces { get; set; }
        public int Seed { get; set; }
        public bool ShuffleAnswers { get; set; }
        public IList<Uri>? Urls { get; set; }
    }

    public enum FaultKind : int
    {
        Status = 0,
        Body = 1,
        Truncate = 2,
        Reset = 3,
        Stall = 4,
        Delay = 5,
        Redirect = 6,
        WrongLength = 7,
        WrongChecksum = 8,
        Corrupt = 9,
        ExpiredLink = 10,
        Drip = 11,
        ChangedObject = 12,
    }

    public sealed class FaultPlan
    {
        public FaultPlan();
        public IReadOnlyList<FaultRule> Rules { get; }
        public void Add(FaultRule rule);
        public void Clear();
        public static FaultPlan Load(string json);
        public static FaultPlan LoadFile(string path);
    }

    public sealed record FaultRule : IEquatable<FaultRule>
    {
        public FaultRule(FaultKind kind);
        public long? AfterBytes { get; init; }
        public string? Body { get; init; }
        public long? Bytes { get; init; }
        public string? ContentType { get; init; }
        public TimeSpan? Duration { get; init; }
        public IReadOnlyDictionary<string, string> Headers { get; init; }
        public string? ItemId { get; init; }
        public FaultKind Kind { get; }
        public string? Location { get; init; }
        public int Occurrence { get; init; }
        public string Operation { get; init; }
        public double? Probability { get; init; }
        public int? Status { get; init; }
        public RedirectTarget? Target { get; init; }
        public int? Times { get; init; }
    }

    public enum LinkKind : int
    {
        OssSignedUrl = 0,
        DingTalkDrive = 1,
        Qiniu = 2,
        KDocs = 3,
    }

    public sealed class RecordedRequest
    {
        public RecordedRequest();
        public required ReadOnlyMemory<byte> Body { get; init; }
        public string BodyText { get; }
        public required FaultKind? Fault { get; init; }
        public required IReadOnlyDictionary<string, string> Headers { get; init; }
        public required IReadOnlyList<string> ItemIds { get; init; }
        public required string Method { get; init; }
        public required string Operation { get; init; }
        public required Uri Origin { get; init; }
        public required string Path { get; init; }
        public required string Query { get; init; }
        public required DateTimeOffset ReceivedAt { get; init; }
        public required int Status { get; init; }
        public override string ToString();
    }

    public enum RedirectTarget : int
    {
        FreshLink = 0,
        SamePath = 1,
    }

    public sealed class RequestLog : IEnumerable<RecordedRequest>
    {
        public int Count { get; }
        public long Total { get; }
        public void Clear();
        public IEnumerator<RecordedRequest> GetEnumerator();
        public IReadOnlyList<RecordedRequest> Of(string operation);
        public IReadOnlyList<RecordedRequest> Snapshot();
    }
}
