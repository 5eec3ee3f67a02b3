namespace AttachmentSdk.Emulator
{
    public sealed class AttachmentEmulator : System.IAsyncDisposable
    {
        public string AccessToken { get; }
        public string AppKey { get; }
        public string AppSecurity { get; }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedAttachment> Attachments { get; }
        public System.Uri BaseAddress { get; }
        public string CorporationId { get; }
        public string DataTableFileToken { get; }
        public string DataTableId { get; }
        public AttachmentSdk.Emulator.EmulatedDocument Document { get; }
        public AttachmentSdk.Emulator.FaultPlan Faults { get; }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedForm> Forms { get; }
        public string KDocsAccessToken { get; }
        public string KDocsAppId { get; }
        public string KDocsAppKey { get; }
        public string KDocsFileToken { get; }
        public string KDocsRefreshToken { get; }
        public System.Uri OtherAddress { get; }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedPicture> Pictures { get; }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedRecordAttachment> RecordAttachments { get; }
        public string RefreshToken { get; }
        public AttachmentSdk.Emulator.RequestLog Requests { get; }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedSheetPicture> SheetPictures { get; }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedSheet> Sheets { get; }
        public System.Uri StorageAddress { get; }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedAttachment> Uploads { get; }
        public System.Net.Http.HttpMessageHandler CreateHandler() { }
        public System.Threading.Tasks.ValueTask DisposeAsync() { }
        public string IssueAuthorizationCode() { }
        public void RevokeAccessTokens() { }
        public System.Threading.Tasks.Task SaveAsync(string folder, System.Threading.CancellationToken cancellationToken = default) { }
        public static AttachmentSdk.Emulator.AttachmentEmulator Create(AttachmentSdk.Emulator.EmulatorOptions? options = null) { }
        public static System.Threading.Tasks.Task<AttachmentSdk.Emulator.AttachmentEmulator> StartAsync(AttachmentSdk.Emulator.EmulatorOptions? options = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class EmulatedAttachment : AttachmentSdk.Emulator.EmulatedFile
    {
        public string Id { get; }
        public string Key { get; }
    }
    public sealed class EmulatedDocument : AttachmentSdk.Emulator.EmulatedFile
    {
        public string FileToken { get; }
        public string Sha1 { get; }
    }
    public abstract class EmulatedFile
    {
        public ulong Crc64 { get; }
        public string FileName { get; }
        public long Length { get; }
        public AttachmentSdk.Emulator.LinkKind LinkKind { get; }
        public string Sha256 { get; }
        public System.IO.Stream OpenRead() { }
        public byte[] ReadContent() { }
    }
    public sealed class EmulatedForm
    {
        public string Code { get; }
        public System.DateTimeOffset CreatedAt { get; }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedFormFile> Files { get; }
        public string Id { get; }
        public bool IsDeleted { get; }
        public string OwnerId { get; }
        public string Status { get; }
        public string TemplateId { get; }
        public string Type { get; }
        public System.DateTimeOffset UpdatedAt { get; }
        public void Change(System.DateTimeOffset at, string? status = null) { }
        public void Delete(System.DateTimeOffset at) { }
    }
    public sealed class EmulatedFormFile : AttachmentSdk.Emulator.EmulatedFile
    {
        public string? FeeDetailId { get; }
        public string Group { get; }
        public string? Id { get; }
        public AttachmentSdk.Emulator.EmulatedInvoice? Invoice { get; }
        public string? Key { get; }
        public string? StatedFileName { get; }
    }
    public sealed class EmulatedInvoice
    {
        public string? Code { get; }
        public string Id { get; }
        public string? Number { get; }
    }
    public sealed class EmulatedPicture : AttachmentSdk.Emulator.EmulatedFile
    {
        public string FileToken { get; }
        public string PicKey { get; }
        public string Tag { get; }
    }
    public sealed class EmulatedRecordAttachment : AttachmentSdk.Emulator.EmulatedFile
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
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.EmulatedSheetPicture> Pictures { get; }
    }
    public sealed class EmulatedSheetPicture
    {
        public string Cell { get; }
        public int Column { get; }
        public AttachmentSdk.Emulator.EmulatedPicture Picture { get; }
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
        public const string EkuaibaoFormReceipts = "ekuaibao.formReceipts";
        public const string EkuaibaoForms = "ekuaibao.forms";
        public const string EkuaibaoFormsPdf = "ekuaibao.formsPdf";
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
        public static System.Collections.Generic.IReadOnlyList<string> All { get; }
    }
    public sealed class EmulatorOptions
    {
        public EmulatorOptions() { }
        public System.TimeProvider Clock { get; set; }
        public AttachmentSdk.Emulator.FaultPlan? Faults { get; set; }
        public int Files { get; set; }
        public string? Folder { get; set; }
        public long? LargeFileLength { get; set; }
        public int LargeFiles { get; set; }
        public System.Uri? LinkOrigin { get; set; }
        public long MaxPrintLength { get; set; }
        public int? MaxRecordedRequests { get; set; }
        public bool NotFoundAsBraces { get; set; }
        public int Seed { get; set; }
        public bool ShuffleResponses { get; set; }
        public System.Collections.Generic.IList<System.Uri>? Urls { get; set; }
    }
    public enum FaultKind
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
        public FaultPlan() { }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.FaultRule> Rules { get; }
        public void Add(AttachmentSdk.Emulator.FaultRule rule) { }
        public void Clear() { }
        public static AttachmentSdk.Emulator.FaultPlan Load(string json) { }
        public static AttachmentSdk.Emulator.FaultPlan LoadFile(string path) { }
    }
    public sealed record FaultRule : System.IEquatable<AttachmentSdk.Emulator.FaultRule>
    {
        public FaultRule(AttachmentSdk.Emulator.FaultKind kind) { }
        public long? AfterBytes { get; init; }
        public string? Body { get; init; }
        public long? Bytes { get; init; }
        public string? ContentType { get; init; }
        public System.TimeSpan? Duration { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; init; }
        public string? ItemId { get; init; }
        public AttachmentSdk.Emulator.FaultKind Kind { get; }
        public string? Location { get; init; }
        public int Occurrence { get; init; }
        public string Operation { get; init; }
        public double? Probability { get; init; }
        public int? Status { get; init; }
        public AttachmentSdk.Emulator.RedirectTarget? Target { get; init; }
        public int? Times { get; init; }
    }
    public enum LinkKind
    {
        OssSignedUrl = 0,
        DingTalkDrive = 1,
        Qiniu = 2,
        KDocs = 3,
    }
    public sealed class RecordedRequest
    {
        public RecordedRequest() { }
        public required System.ReadOnlyMemory<byte> Body { get; init; }
        public string BodyText { get; }
        public required AttachmentSdk.Emulator.FaultKind? Fault { get; init; }
        public required System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; init; }
        public required System.Collections.Generic.IReadOnlyList<string> ItemIds { get; init; }
        public required string Method { get; init; }
        public required string Operation { get; init; }
        public required System.Uri Origin { get; init; }
        public required string Path { get; init; }
        public required string Query { get; init; }
        public required System.DateTimeOffset ReceivedAt { get; init; }
        public required int Status { get; init; }
        public override string ToString() { }
    }
    public enum RedirectTarget
    {
        FreshLink = 0,
        SamePath = 1,
    }
    public sealed class RequestLog : System.Collections.Generic.IEnumerable<AttachmentSdk.Emulator.RecordedRequest>, System.Collections.IEnumerable
    {
        public int Count { get; }
        public long Total { get; }
        public void Clear() { }
        public System.Collections.Generic.IEnumerator<AttachmentSdk.Emulator.RecordedRequest> GetEnumerator() { }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.RecordedRequest> Of(string operation) { }
        public System.Collections.Generic.IReadOnlyList<AttachmentSdk.Emulator.RecordedRequest> Snapshot() { }
    }
}