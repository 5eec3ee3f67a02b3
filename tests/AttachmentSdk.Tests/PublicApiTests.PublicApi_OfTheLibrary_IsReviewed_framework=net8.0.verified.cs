namespace AttachmentSdk
{
    public class ApiUnreachableException : AttachmentApiException
    {
        public ApiUnreachableException(string message, Exception? innerException = null);
        public bool IsTimeout { get; }
        public override bool IsTransient { get; }
    }

    public class AttachmentApiException : ApiException, IAttachmentFault
    {
        public AttachmentApiException(string message, int statusCode, string? response, IReadOnlyDictionary<string, IEnumerable<string>> headers, Exception? innerException = null);
        public int Attempts { get; }
        public IReadOnlyList<string> EarlierAttempts { get; }
        public virtual bool IsTransient { get; }
        public string? RequestId { get; }
        public string? ResponseBody { get; }
        public TimeSpan? RetryAfter { get; }
        public string? VendorCode { get; }
        public string? VendorMessage { get; }
    }

    public static class AttachmentSdkModelFactory
    {
        public static ApiUnreachableException ApiUnreachableException(bool isTimeout = false, int attempts = 1, IReadOnlyList<string>? earlierAttempts = null);
        public static AttachmentApiException AttachmentApiException(int statusCode, string? vendorCode = null, string? vendorMessage = null, string? requestId = null, TimeSpan? retryAfter = null, int attempts = 1, IReadOnlyList<string>? earlierAttempts = null);
        public static CredentialsRefusedException CredentialsRefusedException(int statusCode = 403, string? vendorCode = null, string? vendorMessage = null, string? requestId = null, int attempts = 1);
        public static DownloadError DownloadError(DownloadErrorCode code, string? message = null, Exception? exception = null);
        public static DownloadException DownloadException(DownloadErrorCode code, string? message = null, bool isTransient = false, int? statusCode = null, TimeSpan? retryAfter = null, string? requestId = null, int attempts = 1, IReadOnlyList<string>? earlierAttempts = null, Exception? innerException = null);
        public static DownloadLink DownloadLink(string url, IReadOnlyDictionary<string, string>? headers = null, string? thumbnailUrl = null, string? fileName = null, long? length = null, DateTimeOffset? expiresAt = null);
        public static DownloadProgress DownloadProgress(object reference, string? fileName = null, long bytesReceived = 0, long? length = null, long bytesPerSecond = 0, DownloadStatus? status = null, BatchProgress? batch = null);
        public static DownloadResult<TReference> DownloadResult<TReference>(TReference reference, string? path = null, long bytes = 0, DownloadStatus? status = null, int? attempts = null, DownloadError? error = null);
        public static FormAttachment FormAttachment(FormAttachmentKind? kind = null, string path = "", string? flowId = null, string? formCode = null, string? id = null, string? key = null, string? fileName = null, DownloadError? error = null);
        public static KDocsTokens KDocsTokens(string accessToken = "access", string? refreshToken = "refresh", DateTimeOffset? expiresAt = null);
        public static PictureReference PictureReference(string picKey, string tag = "attachment", string? fileName = null, string? sheetName = null, int? sheetIndex = null, string? cell = null);
        public static RecordAttachment RecordAttachment(string uploadId, string source = "upload_ks3", string type = "image/png", string? sheetId = null, string? recordId = null, string? field = null, string? fileName = null, long? length = null);
        public static ResolvedLink<TReference> ResolvedLink<TReference>(TReference reference, DownloadLink? link = null, DownloadError? error = null);
        public static Sheet Sheet(int index = 0, string? name = null, bool isVisible = true, CellRange? usedRange = null);
    }

    public abstract class ClientOptions
    {
        public string? AccessToken { get; set; }
        public IAccessTokenProvider? AccessTokenProvider { get; set; }
        public HttpMessageHandler? ApiHandler { get; set; }
        public TimeSpan ApiTimeout { get; set; }
        public Uri BaseAddress { get; set; }
        public ILoggerFactory LoggerFactory { get; set; }
        public int MaxApiRetries { get; set; }
        public long? MaxBytesPerSecond { get; set; }
        public RateLimiter? RateLimiter { get; set; }
        public HttpMessageHandler? StorageHandler { get; set; }
        public TimeProvider TimeProvider { get; set; }
    }

    public class CredentialsRefusedException : AttachmentApiException
    {
        public CredentialsRefusedException(string message, int statusCode, string? response, IReadOnlyDictionary<string, IEnumerable<string>> headers, Exception? innerException = null);
    }

    public sealed class FileParameter
    {
        public FileParameter(Stream data, string? fileName = null, string? contentType = null);
        public string? ContentType { get; }
        public Stream Data { get; }
        public string? FileName { get; }
    }

    public interface IAttachmentFault
    {
        int Attempts { get; }
        IReadOnlyList<string> EarlierAttempts { get; }
        bool IsTransient { get; }
        string Message { get; }
        string? RequestId { get; }
        TimeSpan? RetryAfter { get; }
    }

    public class QuotaExceededException : AttachmentApiException
    {
        public QuotaExceededException(TimeSpan? retryAfter = null);
        public override bool IsTransient { get; }
    }
}

namespace AttachmentSdk.Authentication
{
    public static class AccessTokenContext
    {
        public const string RefusedToken = "refusedToken";
    }

    public sealed class FixedAccessTokenProvider : IAccessTokenProvider
    {
        public FixedAccessTokenProvider(string accessToken, params string[] allowedHosts);
        public AllowedHostsValidator AllowedHostsValidator { get; }
        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default);
    }
}

namespace AttachmentSdk.Diagnostics
{
    public static class AttachmentTelemetry
    {
        public const string ActivitySourceName = "AttachmentSdk";
        public const string MeterName = "AttachmentSdk";
    }
}

namespace AttachmentSdk.Downloads
{
    public class AttachmentDownloader : IDisposable
    {
        public AttachmentDownloader();
        public AttachmentDownloader(ILoggerFactory loggerFactory);
        protected virtual void Dispose(bool disposing);
        public void Dispose();
        public virtual Task<DownloadResult<DownloadLink>> DownloadAsync(DownloadLink link, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<DownloadLink>> DownloadAsync(DownloadLink link, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<TReference>> DownloadManyAsync<TReference>(ILinkResolver<TReference> resolver, IAsyncEnumerable<TReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
    }

    public sealed class BatchProgress
    {
        public BatchProgress(long filesKnown = 0, bool areAllFilesKnown = false, long filesUnderWay = 0, long filesDownloaded = 0, long filesSkipped = 0, long filesNotFound = 0, long filesFailed = 0, long bytesReceived = 0, long bytesExpected = 0, long bytesPerSecond = 0);
        public bool AreAllFilesKnown { get; }
        public long BytesExpected { get; }
        public long BytesPerSecond { get; }
        public long BytesReceived { get; }
        public long FilesDone { get; }
        public long FilesDownloaded { get; }
        public long FilesFailed { get; }
        public long FilesKnown { get; }
        public long FilesNotFound { get; }
        public long FilesSkipped { get; }
        public long FilesUnderWay { get; }
    }

    public class DestinationException : DownloadException
    {
        public DestinationException(string message, Exception? innerException = null);
    }

    public sealed class DownloadError
    {
        public DownloadError(DownloadErrorCode code, string message, Exception? exception = null);
        public DownloadErrorCode Code { get; }
        public Exception? Exception { get; }
        public string Message { get; }
        public override string ToString();
    }

    public enum DownloadErrorCode : int
    {
        NotFound = 0,
        Api = 1,
        CredentialsRefused = 2,
        Network = 3,
        Timeout = 4,
        HttpStatus = 5,
        LinkRefused = 6,
        ForbiddenTarget = 7,
        LengthMismatch = 8,
        ChecksumMismatch = 9,
        ErrorPage = 10,
        AlreadyExists = 11,
        InUse = 12,
        Destination = 13,
        NotStarted = 14,
        Unavailable = 15,
    }

    public class DownloadException : Exception, IAttachmentFault
    {
        public DownloadException(DownloadErrorCode code, string message, Exception? innerException = null);
        public int Attempts { get; }
        public DownloadErrorCode Code { get; }
        public IReadOnlyList<string> EarlierAttempts { get; }
        public long? ExpectedLength { get; init; }
        public bool IsTransient { get; init; }
        public long? ReceivedLength { get; init; }
        public string? RequestId { get; }
        public TimeSpan? RetryAfter { get; init; }
        public int? StatusCode { get; init; }
    }

    public sealed class DownloadLink
    {
        public DownloadLink(string url);
        public DateTimeOffset? ExpiresAt { get; init; }
        public string? FallbackFileName { get; init; }
        public string? FileName { get; init; }
        public IReadOnlyDictionary<string, string> Headers { get; init; }
        public long? Length { get; init; }
        public IReadOnlyDictionary<string, string> Place { get; init; }
        public string? Sha1 { get; init; }
        public string? ThumbnailUrl { get; init; }
        public string Url { get; }
        public override string ToString();
    }

    public sealed class DownloadOptions
    {
        public DownloadOptions();
        public bool FlushToDisk { get; set; }
        public FileConflict IfExists { get; set; }
        public TimeSpan InactivityTimeout { get; set; }
        public FileLayout? Layout { get; set; }
        public int MaxConcurrency { get; set; }
        public int MaxRetries { get; set; }
        public FailurePolicy OnFailure { get; set; }
        public IProgress<DownloadProgress>? Progress { get; set; }
        public int Segments { get; set; }
    }

    public sealed class DownloadProgress
    {
        public DownloadProgress(object reference, string? fileName, long bytesReceived, long? length, long bytesPerSecond = 0, DownloadStatus? status = null, BatchProgress? batch = null);
        public BatchProgress Batch { get; }
        public long BytesPerSecond { get; }
        public long BytesReceived { get; }
        public string? FileName { get; }
        public long? Length { get; }
        public object Reference { get; }
        public DownloadStatus? Status { get; }
    }

    public sealed class DownloadResult<TReference>
    {
        public DownloadResult(TReference reference, DownloadStatus status, string? path = null, long bytes = 0, int attempts = 0, DownloadError? error = null);
        public int Attempts { get; }
        public long Bytes { get; }
        public DownloadError? Error { get; }
        public bool IsSuccess { get; }
        public string? Path { get; }
        public TReference Reference { get; }
        public DownloadStatus Status { get; }
        public override string ToString();
    }

    public enum DownloadStatus : int
    {
        Downloaded = 0,
        Skipped = 1,
        NotFound = 2,
        Failed = 3,
    }

    public enum FailurePolicy : int
    {
        Continue = 0,
        StopOnFirst = 1,
    }

    public enum FileConflict : int
    {
        Skip = 0,
        Overwrite = 1,
        Rename = 2,
        Fail = 3,
    }

    public sealed class FileLayout
    {
        public IReadOnlyList<string> Placeholders { get; }
        public static FileLayout Parse(string template);
        public override string ToString();
        public static bool TryParse([NotNullWhen(true)] string? template, [NotNullWhen(true)] out FileLayout? layout);
    }

    public interface ILinkResolver<TReference>
    {
        int MaxBatchSize { get; }
        string IdentityOf(TReference reference);
        Task<IReadOnlyList<ResolvedLink<TReference>>> ResolveAsync(IReadOnlyList<TReference> references, CancellationToken cancellationToken = default);
    }

    public sealed class ResolvedLink<TReference>
    {
        public ResolvedLink(TReference reference, DownloadLink? link, DownloadError? error = null);
        public DownloadError? Error { get; }
        public bool IsFound { get; }
        public DownloadLink? Link { get; }
        public TReference Reference { get; }
    }
}

namespace AttachmentSdk.Ekuaibao
{
    public sealed class AppKeyAccessTokenProvider : IAccessTokenProvider
    {
        public AppKeyAccessTokenProvider(IEkuaibaoApi api, string appKey, string appSecurity, TimeProvider? timeProvider, params string[] allowedHosts);
        public AllowedHostsValidator AllowedHostsValidator { get; }
        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default);
    }

    public sealed class AttachmentReference
    {
        public AttachmentReference(string id, string key, string? fileName = null);
        public string? FileName { get; }
        public string Id { get; }
        public string Key { get; }
        public override string ToString();
    }

    public sealed class DingTalkDriveKey
    {
        public const string Prefix = "DP:";
        public string? FileId { get; }
        public string? FileName { get; }
        public long? FileSize { get; }
        public string? FileType { get; }
        public string Raw { get; }
        public string? SpaceId { get; }
        public static string Format(string? fileId, string? fileName, long? fileSize, string? fileType, string? spaceId);
        public static bool IsDingTalkDrive(string? key);
        public static DingTalkDriveKey Parse(string key);
        public override string ToString();
        public static bool TryParse(string? key, [NotNullWhen(true)] out DingTalkDriveKey? result);
    }

    public class EkuaibaoAddressLookup : IDisposable
    {
        public EkuaibaoAddressLookup();
        public EkuaibaoAddressLookup(EkuaibaoClientOptions options);
        protected virtual void Dispose(bool disposing);
        public void Dispose();
        public virtual Task<Uri> FindAsync(string corpId, CancellationToken cancellationToken = default);
    }

    public static class EkuaibaoAddresses
    {
        public static readonly Uri DingTalk;
        public static readonly Uri DingTalkSelfBuilt;
        public static readonly Uri Feishu;
        public static readonly Uri Standalone;
        public static readonly Uri WeCom;
        public static readonly Uri Yunzhijia;
    }

    public class EkuaibaoClient : IDisposable
    {
        public const int MaxUploadLength = 31457280;
        protected EkuaibaoClient();
        public EkuaibaoClient(EkuaibaoClientOptions options);
        public EkuaibaoClient(Uri baseAddress, string accessToken);
        public EkuaibaoClient(Uri baseAddress, string appKey, string appSecurity);
        public virtual IEkuaibaoApi Api { get; }
        protected virtual void Dispose(bool disposing);
        public void Dispose();
        public virtual Task<DownloadResult<AttachmentReference>> DownloadAsync(AttachmentReference reference, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<AttachmentReference>> DownloadAsync(AttachmentReference reference, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<FormAttachment>> DownloadAsync(FormAttachment file, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<FormAttachment>> DownloadAsync(FormAttachment file, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsAsync(IAsyncEnumerable<string> flowIds, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsAsync(IEnumerable<string> flowIds, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsByCodeAsync(IAsyncEnumerable<string> codes, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsByCodeAsync(IEnumerable<string> codes, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<AttachmentReference>> DownloadManyAsync(IAsyncEnumerable<AttachmentReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<AttachmentReference>> DownloadManyAsync(IEnumerable<AttachmentReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadManyAsync(IAsyncEnumerable<FormAttachment> files, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadManyAsync(IEnumerable<FormAttachment> files, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<FormAttachment> ListFormAttachmentsAsync(IAsyncEnumerable<string> flowIds, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<FormAttachment> ListFormAttachmentsAsync(IEnumerable<string> flowIds, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<FormAttachment> ListFormAttachmentsByCodeAsync(IAsyncEnumerable<string> codes, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<FormAttachment> ListFormAttachmentsByCodeAsync(IEnumerable<string> codes, CancellationToken cancellationToken = default);
        public virtual Task<Stream> OpenReadAsync(AttachmentReference reference, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<Stream> OpenReadAsync(FormAttachment file, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<ResolvedLink<AttachmentReference>> ResolveLinksAsync(IAsyncEnumerable<AttachmentReference> references, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<ResolvedLink<AttachmentReference>> ResolveLinksAsync(IEnumerable<AttachmentReference> references, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<ResolvedLink<FormAttachment>> ResolveLinksAsync(IAsyncEnumerable<FormAttachment> files, CancellationToken cancellationToken = default);
        public virtual Task<AttachmentReference> UploadAsync(Stream content, string name, CancellationToken cancellationToken = default);
        public virtual Task<AttachmentReference> UploadAsync(string path, string? name = null, CancellationToken cancellationToken = default);
    }

    public sealed class EkuaibaoClientOptions : ClientOptions
    {
        public static readonly Uri DefaultBaseAddress;
        public EkuaibaoClientOptions();
        public string? AppKey { get; set; }
        public string? AppSecurity { get; set; }
        public TimeSpan LinkExpiration { get; set; }
        public bool UseThumbnails { get; set; }
    }

    public sealed class FormAttachment
    {
        public FormAttachment(AttachmentReference reference);
        public FormAttachment(FormAttachmentKind kind, string path, string? flowId = null, string? formCode = null, string? id = null, string? key = null, string? fileName = null, string? invoiceId = null);
        public DownloadError? Error { get; init; }
        public string? FileName { get; }
        public string? FlowId { get; }
        public string? FormCode { get; }
        public string? Id { get; }
        public string? InvoiceCode { get; init; }
        public string? InvoiceId { get; }
        public string? InvoiceNumber { get; init; }
        public string? Key { get; }
        public FormAttachmentKind Kind { get; }
        public string Path { get; }
        public AttachmentReference? Reference { get; }
        public override string ToString();
    }

    public enum FormAttachmentKind : int
    {
        Form = 0,
        Body = 1,
        FeeDetail = 2,
        Approval = 3,
        Receipt = 4,
        Invoice = 5,
        Other = 6,
    }
}

namespace AttachmentSdk.Ekuaibao.Api
{
    public class AccessTokenRequest
    {
        public AccessTokenRequest();
        [JsonProperty("appKey", Required = Required.Always)]
        public string AppKey { get; set; }
        [JsonProperty("appSecurity", Required = Required.Always)]
        public string AppSecurity { get; set; }
    }

    public class AccessTokenResponse
    {
        public AccessTokenResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("value", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public AccessTokenValue? Value { get; set; }
    }

    public class AccessTokenValue
    {
        public AccessTokenValue();
        [JsonProperty("accessToken", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? AccessToken { get; set; }
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("corporationId", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? CorporationId { get; set; }
        [JsonProperty("expireTime", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public long? ExpireTime { get; set; }
        [JsonProperty("refreshToken", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? RefreshToken { get; set; }
    }

    public class AttachmentUpload
    {
        public AttachmentUpload();
        [JsonProperty("file", Required = Required.Always)]
        public byte[] File { get; set; }
        [JsonProperty("name", Required = Required.Always)]
        public string Name { get; set; }
    }

    public class AttachmentUrl
    {
        public AttachmentUrl();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("headers", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public IDictionary<string, string>? Headers { get; set; }
        [JsonProperty("id", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Id { get; set; }
        [JsonProperty("key", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Key { get; set; }
        [JsonProperty("thumbUrl", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? ThumbUrl { get; set; }
        [JsonProperty("url", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Url { get; set; }
    }

    public class AttachmentUrlRequest
    {
        public const int ExpirationMaximum = 1800;
        public const int ExpirationMinimum = 1;
        public AttachmentUrlRequest();
        [JsonProperty("expiration", Required = Required.Always)]
        public int Expiration { get; set; }
        [JsonProperty("id", Required = Required.Always)]
        public string Id { get; set; }
        [JsonProperty("key", Required = Required.Always)]
        public string Key { get; set; }
    }

    public class EkuaibaoApi : IEkuaibaoApi
    {
        public const int GetAttachmentDownloadUrlsMaxItems = 100;
        public EkuaibaoApi(HttpClient httpClient);
        protected JsonSerializerSettings JsonSerializerSettings { get; }
        public virtual Task<AccessTokenResponse> GetAccessTokenAsync(AccessTokenRequest body, CancellationToken cancellationToken = default);
        public virtual Task<ICollection<AttachmentUrl>> GetAttachmentDownloadUrlsAsync(IEnumerable<AttachmentUrlRequest> body, CancellationToken cancellationToken = default);
        public virtual Task<FormAttachmentsResponse> GetFormAttachmentsAsync(FormAttachmentsRequest body, CancellationToken cancellationToken = default);
        public virtual Task<FormResponse> GetFormByCodeAsync(string code, CancellationToken cancellationToken = default);
        public virtual Task<InvoiceUrlsResponse> GetInvoiceUrlsAsync(InvoiceUrlsRequest body, CancellationToken cancellationToken = default);
        public virtual Task<LocationResponse> GetLocationAsync(string corpId, CancellationToken cancellationToken = default);
        protected virtual Task<EkuaibaoApi.ObjectResponseResult<T>> ReadObjectResponseAsync<T>(HttpResponseMessage response, IReadOnlyDictionary<string, IEnumerable<string>> headers, CancellationToken cancellationToken);
        public virtual Task<AccessTokenResponse> RefreshAccessTokenAsync(string accessToken, string refreshToken, string powerCode, CancellationToken cancellationToken = default);
        public virtual Task<AccessTokenResponse> RefreshAccessTokenForDaysAsync(string accessToken, string refreshToken, string expireDate, string powerCode, CancellationToken cancellationToken = default);
        public virtual Task<UploadResponse> UploadAttachmentAsync(string name, FileParameter file, CancellationToken cancellationToken = default);

        protected struct ObjectResponseResult<T>
        {
            public ObjectResponseResult(T responseObject, string responseText);
            public T Object { get; }
            public string Text { get; }
        }
    }

    public class FormAttachmentGroup
    {
        public FormAttachmentGroup();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("attachmentUrls", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<FormFile>? AttachmentUrls { get; set; }
        [JsonProperty("freeId", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FreeId { get; set; }
        [JsonProperty("invoiceUrls", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<FormFile>? InvoiceUrls { get; set; }
        [JsonProperty("receiptUrls", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<FormFile>? ReceiptUrls { get; set; }
        [JsonProperty("type", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Type { get; set; }
    }

    public class FormAttachments
    {
        public FormAttachments();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("attachmentList", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<FormAttachmentGroup>? AttachmentList { get; set; }
        [JsonProperty("flowCode", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FlowCode { get; set; }
        [JsonProperty("flowId", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FlowId { get; set; }
        [JsonProperty("fromType", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FromType { get; set; }
    }

    public class FormAttachmentsRequest
    {
        public const int FlowIdsMaxItems = 100;
        public FormAttachmentsRequest();
        [JsonProperty("flowIds", Required = Required.Always)]
        public ICollection<string> FlowIds { get; set; }
    }

    public class FormAttachmentsResponse
    {
        public FormAttachmentsResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("items", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<FormAttachments>? Items { get; set; }
    }

    public class FormDetails
    {
        public FormDetails();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("form", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public object? Form { get; set; }
        [JsonProperty("formType", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FormType { get; set; }
        [JsonProperty("id", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Id { get; set; }
        [JsonProperty("logs", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<object>? Logs { get; set; }
    }

    public class FormFile
    {
        public FormFile();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("fileId", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FileId { get; set; }
        [JsonProperty("fileName", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FileName { get; set; }
        [JsonProperty("invoiceCode", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? InvoiceCode { get; set; }
        [JsonProperty("invoiceNumber", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? InvoiceNumber { get; set; }
        [JsonProperty("key", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Key { get; set; }
        [JsonProperty("url", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Url { get; set; }
    }

    public class FormResponse
    {
        public FormResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("value", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public FormDetails? Value { get; set; }
    }

    public interface IEkuaibaoApi
    {
        Task<AccessTokenResponse> GetAccessTokenAsync(AccessTokenRequest body, CancellationToken cancellationToken = default);
        Task<ICollection<AttachmentUrl>> GetAttachmentDownloadUrlsAsync(IEnumerable<AttachmentUrlRequest> body, CancellationToken cancellationToken = default);
        Task<FormAttachmentsResponse> GetFormAttachmentsAsync(FormAttachmentsRequest body, CancellationToken cancellationToken = default);
        Task<FormResponse> GetFormByCodeAsync(string code, CancellationToken cancellationToken = default);
        Task<InvoiceUrlsResponse> GetInvoiceUrlsAsync(InvoiceUrlsRequest body, CancellationToken cancellationToken = default);
        Task<LocationResponse> GetLocationAsync(string corpId, CancellationToken cancellationToken = default);
        Task<AccessTokenResponse> RefreshAccessTokenAsync(string accessToken, string refreshToken, string powerCode, CancellationToken cancellationToken = default);
        Task<AccessTokenResponse> RefreshAccessTokenForDaysAsync(string accessToken, string refreshToken, string expireDate, string powerCode, CancellationToken cancellationToken = default);
        Task<UploadResponse> UploadAttachmentAsync(string name, FileParameter file, CancellationToken cancellationToken = default);
    }

    public class InvoiceUrl
    {
        public InvoiceUrl();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("fileName", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FileName { get; set; }
        [JsonProperty("id", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Id { get; set; }
        [JsonProperty("region", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<double>? Region { get; set; }
        [JsonProperty("source", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Source { get; set; }
        [JsonProperty("thumbUrl", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? ThumbUrl { get; set; }
        [JsonProperty("url", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Url { get; set; }
    }

    public class InvoiceUrlsRequest
    {
        public InvoiceUrlsRequest();
        [JsonProperty("invoiceId", Required = Required.Always)]
        public ICollection<string> InvoiceId { get; set; }
    }

    public class InvoiceUrlsResponse
    {
        public InvoiceUrlsResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("items", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<InvoiceUrl>? Items { get; set; }
    }

    public class LocationResponse
    {
        public LocationResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("value", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Value { get; set; }
    }

    public class UploadResponse
    {
        public UploadResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("value", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public UploadedAttachment? Value { get; set; }
    }

    public class UploadedAttachment
    {
        public UploadedAttachment();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("empty", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public bool? Empty { get; set; }
        [JsonProperty("fileId", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FileId { get; set; }
        [JsonProperty("fileName", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? FileName { get; set; }
        [JsonProperty("key", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Key { get; set; }
    }
}

namespace AttachmentSdk.KDocs
{
    public readonly struct CellRange : IEquatable<CellRange>
    {
        public const int MaxColumns = 16384;
        public const int MaxRows = 1048576;
        public CellRange(int row, int column, int otherRow, int otherColumn);
        public int FirstColumn { get; }
        public int FirstRow { get; }
        public int LastColumn { get; }
        public int LastRow { get; }
        public static string Address(int row, int column);
        public bool Equals(CellRange other);
        public override bool Equals(object? obj);
        public override int GetHashCode();
        public static CellRange Parse(string text);
        public override string ToString();
        public static bool TryParse([NotNullWhen(true)] string? text, out CellRange range);
        public static bool op_Equality(CellRange left, CellRange right);
        public static bool op_Inequality(CellRange left, CellRange right);
    }

    public sealed class FileKDocsTokenStore : IKDocsTokenStore
    {
        public FileKDocsTokenStore(string path);
        public string FilePath { get; }
        public Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default);
        public Task WriteAsync(KDocsTokens tokens, CancellationToken cancellationToken = default);
    }

    public interface IKDocsTokenStore
    {
        Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default);
        Task WriteAsync(KDocsTokens tokens, CancellationToken cancellationToken = default);
    }

    public class KDocsAuthorization : IDisposable
    {
        protected KDocsAuthorization();
        public KDocsAuthorization(KDocsClientOptions options);
        public static Uri AuthorizationUrl(string appId, IEnumerable<string> scopes, Uri redirectUri, string? state = null, Uri? baseAddress = null);
        protected virtual void Dispose(bool disposing);
        public void Dispose();
        public virtual Task<KDocsTokens> ExchangeCodeAsync(string code, CancellationToken cancellationToken = default);
    }

    public class KDocsClient : IDisposable
    {
        protected KDocsClient();
        public KDocsClient(KDocsClientOptions options);
        public KDocsClient(Uri baseAddress, string accessToken);
        public virtual IKDocsApi Api { get; }
        protected virtual void Dispose(bool disposing);
        public void Dispose();
        public virtual Task<DownloadResult<PictureReference>> DownloadAsync(string fileToken, PictureReference reference, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<PictureReference>> DownloadAsync(string fileToken, PictureReference reference, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<RecordAttachment>> DownloadAsync(string fileToken, RecordAttachment attachment, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<RecordAttachment>> DownloadAsync(string fileToken, RecordAttachment attachment, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<string>> DownloadDocumentAsync(string fileToken, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual Task<DownloadResult<string>> DownloadDocumentAsync(string fileToken, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadManyAsync(string fileToken, IAsyncEnumerable<PictureReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadManyAsync(string fileToken, IEnumerable<PictureReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<RecordAttachment>> DownloadManyAsync(string fileToken, IAsyncEnumerable<RecordAttachment> attachments, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadPicturesAsync(string fileToken, int sheetIndex, CellRange? range, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadPicturesAsync(string fileToken, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<DownloadResult<RecordAttachment>> DownloadRecordAttachmentsAsync(string fileToken, string sheetId, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<PictureReference> ListPicturesAsync(string fileToken, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<PictureReference> ListPicturesAsync(string fileToken, int sheetIndex, CellRange? range = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<RecordAttachment> ListRecordAttachmentsAsync(string fileToken, string sheetId, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<Sheet> ListSheetsAsync(string fileToken, CancellationToken cancellationToken = default);
        public virtual Task<Stream> OpenReadAsync(string fileToken, PictureReference reference, DownloadOptions? options = null, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<ResolvedLink<PictureReference>> ResolveLinksAsync(string fileToken, IAsyncEnumerable<PictureReference> references, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<ResolvedLink<PictureReference>> ResolveLinksAsync(string fileToken, IEnumerable<PictureReference> references, CancellationToken cancellationToken = default);
        public virtual IAsyncEnumerable<ResolvedLink<RecordAttachment>> ResolveLinksAsync(string fileToken, IAsyncEnumerable<RecordAttachment> attachments, CancellationToken cancellationToken = default);
    }

    public sealed class KDocsClientOptions : ClientOptions
    {
        public static readonly Uri DefaultBaseAddress;
        public KDocsClientOptions();
        public string? AppId { get; set; }
        public string? AppKey { get; set; }
        public string? RefreshToken { get; set; }
        public IKDocsTokenStore? TokenStore { get; set; }
    }

    public static class KDocsScopes
    {
        public const string AccessPersonalFiles = "access_personal_files";
        public const string CreatePersonalFiles = "create_personal_files";
        public const string DownloadPersonalFiles = "download_personal_files";
        public const string EditPersonalFiles = "edit_personal_files";
        public const string UserBasic = "user_basic";
    }

    public class KDocsTokenStoreException : AttachmentApiException
    {
        public KDocsTokenStoreException(string message, Exception? innerException = null);
    }

    public sealed class KDocsTokens
    {
        public KDocsTokens(string accessToken, string? refreshToken, DateTimeOffset expiresAt);
        public string AccessToken { get; }
        public DateTimeOffset ExpiresAt { get; }
        public string? RefreshToken { get; }
        public override string ToString();
    }

    public sealed class PictureReference
    {
        public PictureReference(string picKey, string tag, string? fileName = null);
        public string? Cell { get; init; }
        public string? FileName { get; }
        public string PicKey { get; }
        public int? SheetIndex { get; init; }
        public string? SheetName { get; init; }
        public string Tag { get; }
        public override string ToString();
    }

    public sealed class RecordAttachment
    {
        public RecordAttachment(string source, string type, string uploadId);
        public string? Field { get; init; }
        public string? FileName { get; init; }
        public long? Length { get; init; }
        public string? RecordId { get; init; }
        public string? SheetId { get; init; }
        public string Source { get; }
        public string Type { get; }
        public string UploadId { get; }
        public override string ToString();
    }

    public sealed class RefreshTokenAccessTokenProvider : IAccessTokenProvider
    {
        public RefreshTokenAccessTokenProvider(IKDocsApi api, string appId, string appKey, IKDocsTokenStore tokenStore, string? refreshToken, TimeProvider? timeProvider, params string[] allowedHosts);
        public RefreshTokenAccessTokenProvider(IKDocsApi api, string appId, string appKey, string refreshToken, TimeProvider? timeProvider, params string[] allowedHosts);
        public AllowedHostsValidator AllowedHostsValidator { get; }
        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default);
    }

    public sealed class Sheet
    {
        public Sheet(int index, string? name = null, bool isVisible = true, CellRange? usedRange = null);
        public int Index { get; }
        public bool IsVisible { get; }
        public string? Name { get; }
        public CellRange? UsedRange { get; }
        public override string ToString();
    }
}

namespace AttachmentSdk.KDocs.Api
{
    public class CellsData
    {
        public CellsData();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("cells", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<SheetCell>? Cells { get; set; }
    }

    public class CellsResponse
    {
        public CellsResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("code", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? Code { get; set; }
        [JsonProperty("data", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public CellsData? Data { get; set; }
        [JsonProperty("hint", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Hint { get; set; }
        [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Message { get; set; }
        [JsonProperty("msg", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Msg { get; set; }
        [JsonProperty("result", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Result { get; set; }
    }

    public class FileChecksums
    {
        public FileChecksums();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("sha1", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Sha1 { get; set; }
    }

    public class FileDownload
    {
        public FileDownload();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("checksums", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public FileChecksums? Checksums { get; set; }
        [JsonProperty("fsize", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public long? Fsize { get; set; }
        [JsonProperty("url", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Url { get; set; }
    }

    public class FileDownloadResponse
    {
        public FileDownloadResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("code", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? Code { get; set; }
        [JsonProperty("data", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public FileDownload? Data { get; set; }
        [JsonProperty("hint", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Hint { get; set; }
        [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Message { get; set; }
        [JsonProperty("msg", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Msg { get; set; }
        [JsonProperty("result", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Result { get; set; }
    }

    public interface IKDocsApi
    {
        Task<TokenResponse> GetAccessTokenAsync(string code, string appId, string appKey, CancellationToken cancellationToken = default);
        Task<FileDownloadResponse> GetFileDownloadAsync(string fileToken, CancellationToken cancellationToken = default);
        Task<PictureUrlsResponse> GetPictureUrlsAsync(string fileToken, PictureUrlsRequest body, CancellationToken cancellationToken = default);
        Task<RecordAttachmentUrlsResponse> GetRecordAttachmentUrlsAsync(string fileToken, RecordAttachmentUrlsRequest body, CancellationToken cancellationToken = default);
        Task<CellsResponse> GetSheetCellsAsync(string fileToken, int sheetIdx, int rowFrom, int rowTo, int colFrom, int colTo, bool? withPicUrl = null, CancellationToken cancellationToken = default);
        Task<RecordsResponse> ListRecordsAsync(string fileToken, string sheetId, int? pageSize = null, string? offset = null, string? viewId = null, int? maxRecords = null, string? fields = null, bool? preferId = null, CancellationToken cancellationToken = default);
        Task<SheetsResponse> ListSheetsAsync(string fileToken, CancellationToken cancellationToken = default);
        Task<TokenResponse> RefreshAccessTokenAsync(string appId, RefreshTokenRequest body, CancellationToken cancellationToken = default);
    }

    public class KDocsApi : IKDocsApi
    {
        public KDocsApi(HttpClient httpClient);
        protected JsonSerializerSettings JsonSerializerSettings { get; }
        public virtual Task<TokenResponse> GetAccessTokenAsync(string code, string appId, string appKey, CancellationToken cancellationToken = default);
        public virtual Task<FileDownloadResponse> GetFileDownloadAsync(string fileToken, CancellationToken cancellationToken = default);
        public virtual Task<PictureUrlsResponse> GetPictureUrlsAsync(string fileToken, PictureUrlsRequest body, CancellationToken cancellationToken = default);
        public virtual Task<RecordAttachmentUrlsResponse> GetRecordAttachmentUrlsAsync(string fileToken, RecordAttachmentUrlsRequest body, CancellationToken cancellationToken = default);
        public virtual Task<CellsResponse> GetSheetCellsAsync(string fileToken, int sheetIdx, int rowFrom, int rowTo, int colFrom, int colTo, bool? withPicUrl = null, CancellationToken cancellationToken = default);
        public virtual Task<RecordsResponse> ListRecordsAsync(string fileToken, string sheetId, int? pageSize = null, string? offset = null, string? viewId = null, int? maxRecords = null, string? fields = null, bool? preferId = null, CancellationToken cancellationToken = default);
        public virtual Task<SheetsResponse> ListSheetsAsync(string fileToken, CancellationToken cancellationToken = default);
        protected virtual Task<KDocsApi.ObjectResponseResult<T>> ReadObjectResponseAsync<T>(HttpResponseMessage response, IReadOnlyDictionary<string, IEnumerable<string>> headers, CancellationToken cancellationToken);
        public virtual Task<TokenResponse> RefreshAccessTokenAsync(string appId, RefreshTokenRequest body, CancellationToken cancellationToken = default);

        protected struct ObjectResponseResult<T>
        {
            public ObjectResponseResult(T responseObject, string responseText);
            public T Object { get; }
            public string Text { get; }
        }
    }

    public class PictureKey
    {
        public PictureKey();
        [JsonProperty("pic_key", Required = Required.Always)]
        public string PicKey { get; set; }
        [JsonProperty("tag", Required = Required.Always)]
        public string Tag { get; set; }
    }

    public class PictureUrl
    {
        public PictureUrl();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("pic_key", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? PicKey { get; set; }
        [JsonProperty("pic_url", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? PicUrl { get; set; }
        [JsonProperty("tag", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Tag { get; set; }
    }

    public class PictureUrlsData
    {
        public PictureUrlsData();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("urls", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<PictureUrl>? Urls { get; set; }
    }

    public class PictureUrlsRequest
    {
        public PictureUrlsRequest();
        [JsonProperty("pics", Required = Required.Always)]
        public ICollection<PictureKey> Pics { get; set; }
    }

    public class PictureUrlsResponse
    {
        public PictureUrlsResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("code", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? Code { get; set; }
        [JsonProperty("data", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public PictureUrlsData? Data { get; set; }
        [JsonProperty("hint", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Hint { get; set; }
        [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Message { get; set; }
        [JsonProperty("msg", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Msg { get; set; }
        [JsonProperty("result", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Result { get; set; }
    }

    public class RecordAttachmentKey
    {
        public RecordAttachmentKey();
        [JsonProperty("key", Required = Required.Always)]
        public string Key { get; set; }
        [JsonProperty("mime_type", Required = Required.Always)]
        public string MimeType { get; set; }
        [JsonProperty("source", Required = Required.Always)]
        public string Source { get; set; }
    }

    public class RecordAttachmentUrl
    {
        public RecordAttachmentUrl();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("key", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Key { get; set; }
        [JsonProperty("mime_type", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? MimeType { get; set; }
        [JsonProperty("source", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Source { get; set; }
        [JsonProperty("url", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Url { get; set; }
    }

    public class RecordAttachmentUrlsData
    {
        public RecordAttachmentUrlsData();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("urls", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<RecordAttachmentUrl>? Urls { get; set; }
    }

    public class RecordAttachmentUrlsRequest
    {
        public const int AttachmentsMaxItems = 100;
        public RecordAttachmentUrlsRequest();
        [JsonProperty("attachments", Required = Required.Always)]
        public ICollection<RecordAttachmentKey> Attachments { get; set; }
    }

    public class RecordAttachmentUrlsResponse
    {
        public RecordAttachmentUrlsResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("code", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? Code { get; set; }
        [JsonProperty("data", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public RecordAttachmentUrlsData? Data { get; set; }
        [JsonProperty("hint", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Hint { get; set; }
        [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Message { get; set; }
        [JsonProperty("msg", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Msg { get; set; }
        [JsonProperty("result", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Result { get; set; }
    }

    public class RecordsData
    {
        public RecordsData();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("detail", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public RecordsPage? Detail { get; set; }
        [JsonProperty("offset", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Offset { get; set; }
        [JsonProperty("records", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<TableRecord>? Records { get; set; }
    }

    public class RecordsPage
    {
        public RecordsPage();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("offset", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Offset { get; set; }
        [JsonProperty("records", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<TableRecord>? Records { get; set; }
    }

    public class RecordsResponse
    {
        public RecordsResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("code", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? Code { get; set; }
        [JsonProperty("data", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public RecordsData? Data { get; set; }
        [JsonProperty("hint", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Hint { get; set; }
        [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Message { get; set; }
        [JsonProperty("msg", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Msg { get; set; }
        [JsonProperty("result", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Result { get; set; }
    }

    public class RefreshTokenRequest
    {
        public RefreshTokenRequest();
        [JsonProperty("app_key", Required = Required.Always)]
        public string AppKey { get; set; }
        [JsonProperty("refresh_token", Required = Required.Always)]
        public string RefreshToken { get; set; }
    }

    public class SheetCell
    {
        public SheetCell();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("cell_text", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? CellText { get; set; }
        [JsonProperty("col_from", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? ColFrom { get; set; }
        [JsonProperty("col_to", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? ColTo { get; set; }
        [JsonProperty("pic_key", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? PicKey { get; set; }
        [JsonProperty("pic_url", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? PicUrl { get; set; }
        [JsonProperty("row_from", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? RowFrom { get; set; }
        [JsonProperty("row_to", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? RowTo { get; set; }
        [JsonProperty("tag", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Tag { get; set; }
    }

    public class SheetInfo
    {
        public SheetInfo();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("col_from", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? ColFrom { get; set; }
        [JsonProperty("col_to", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? ColTo { get; set; }
        [JsonProperty("idx", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? Idx { get; set; }
        [JsonProperty("is_visible", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public bool? IsVisible { get; set; }
        [JsonProperty("name", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Name { get; set; }
        [JsonProperty("row_from", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? RowFrom { get; set; }
        [JsonProperty("row_to", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? RowTo { get; set; }
        [JsonProperty("sheet_id", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? SheetId { get; set; }
        [JsonProperty("sheet_idx", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? SheetIdx { get; set; }
        [JsonProperty("sheet_name", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? SheetName { get; set; }
        [JsonProperty("sheet_type", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? SheetType { get; set; }
    }

    public class SheetsData
    {
        public SheetsData();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("sheets", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<SheetInfo>? Sheets { get; set; }
        [JsonProperty("sheets_info", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public ICollection<SheetInfo>? SheetsInfo { get; set; }
    }

    public class SheetsResponse
    {
        public SheetsResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("code", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? Code { get; set; }
        [JsonProperty("data", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public SheetsData? Data { get; set; }
        [JsonProperty("hint", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Hint { get; set; }
        [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Message { get; set; }
        [JsonProperty("msg", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Msg { get; set; }
        [JsonProperty("result", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Result { get; set; }
    }

    public class TableRecord
    {
        public TableRecord();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("fields", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public object? Fields { get; set; }
        [JsonProperty("id", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Id { get; set; }
    }

    public class TokenData
    {
        public TokenData();
        [JsonProperty("access_token", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? AccessToken { get; set; }
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("app_id", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? AppId { get; set; }
        [JsonProperty("expires_in", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public long? ExpiresIn { get; set; }
        [JsonProperty("refresh_token", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? RefreshToken { get; set; }
    }

    public class TokenResponse
    {
        public TokenResponse();
        [JsonExtensionData]
        public IDictionary<string, object> AdditionalProperties { get; set; }
        [JsonProperty("code", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public int? Code { get; set; }
        [JsonProperty("data", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public TokenData? Data { get; set; }
        [JsonProperty("hint", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Hint { get; set; }
        [JsonProperty("message", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Message { get; set; }
        [JsonProperty("msg", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Msg { get; set; }
        [JsonProperty("result", NullValueHandling = NullValueHandling.Ignore, Required = Required.Default)]
        public string? Result { get; set; }
    }
}
