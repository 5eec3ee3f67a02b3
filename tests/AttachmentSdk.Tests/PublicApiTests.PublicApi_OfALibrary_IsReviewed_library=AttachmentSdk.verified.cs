namespace AttachmentSdk
{
    public class ApiUnreachableException : AttachmentSdk.AttachmentApiException
    {
        public ApiUnreachableException(string message, System.Exception? innerException = null) { }
        public bool IsTimeout { get; }
    }
    public class AttachmentApiException : AttachmentSdk.AttachmentException
    {
        public AttachmentApiException(string message, int statusCode, string? response, System.Collections.Generic.IReadOnlyDictionary<string, System.Collections.Generic.IEnumerable<string>> headers, System.Exception? innerException = null) { }
        public string? ResponseBody { get; }
        public string? VendorCode { get; }
        public string? VendorMessage { get; }
    }
    public abstract class AttachmentException : Microsoft.Kiota.Abstractions.ApiException
    {
        public int Attempts { get; init; }
        public System.Collections.Generic.IReadOnlyList<string> EarlierAttempts { get; init; }
        public bool IsTransient { get; init; }
        public string? RequestId { get; init; }
        public System.TimeSpan? RetryAfter { get; init; }
    }
    public abstract class ClientOptions
    {
        public const string RefusedTokenKey = "refusedToken";
        public string? AccessToken { get; set; }
        public Microsoft.Kiota.Abstractions.Authentication.IAccessTokenProvider? AccessTokenProvider { get; set; }
        public string? AccountName { get; set; }
        public System.Net.Http.HttpMessageHandler? ApiHandler { get; set; }
        public System.TimeSpan ApiTimeout { get; set; }
        public System.Uri BaseAddress { get; set; }
        public Microsoft.Extensions.Logging.ILoggerFactory LoggerFactory { get; set; }
        public int MaxApiRetries { get; set; }
        public long? MaxBytesPerSecond { get; set; }
        public System.Threading.RateLimiting.RateLimiter? RateLimiter { get; set; }
        public System.Net.Http.HttpMessageHandler? StorageHandler { get; set; }
        public System.TimeProvider TimeProvider { get; set; }
        public string? UserAgent { get; set; }
    }
    public class CredentialsRefusedException : AttachmentSdk.AttachmentApiException
    {
        public CredentialsRefusedException(string message, int statusCode, string? response, System.Collections.Generic.IReadOnlyDictionary<string, System.Collections.Generic.IEnumerable<string>> headers, System.Exception? innerException = null) { }
    }
    public class DestinationException : AttachmentSdk.DownloadException
    {
        public DestinationException(string message, System.Exception? innerException = null) { }
    }
    public enum DownloadErrorCode
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
        Consumer = 16,
    }
    public class DownloadException : AttachmentSdk.AttachmentException
    {
        public DownloadException(AttachmentSdk.DownloadErrorCode code, string message, System.Exception? innerException = null) { }
        public AttachmentSdk.DownloadErrorCode Code { get; }
        public long? ExpectedLength { get; init; }
        public long? ReceivedLength { get; init; }
        public int? StatusCode { get; init; }
    }
    public sealed class FileParameter
    {
        public FileParameter(System.IO.Stream data, string? fileName = null, string? contentType = null) { }
        public string? ContentType { get; }
        public System.IO.Stream Data { get; }
        public string? FileName { get; }
    }
    public sealed class FileResponse
    {
        public FileResponse(System.ReadOnlyMemory<byte> content) { }
        public System.ReadOnlyMemory<byte> Content { get; }
    }
    public class QuotaExceededException : AttachmentSdk.AttachmentApiException
    {
        public QuotaExceededException(System.TimeSpan? retryAfter = default) { }
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
    public class AttachmentCollection<TReference>
        where TReference :  notnull
    {
        protected AttachmentCollection() { }
        public AttachmentCollection(AttachmentSdk.Downloads.AttachmentDownloader downloader, AttachmentSdk.Downloads.LinkResolver<TReference> resolver) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Downloads.DownloadResult<TReference>> DownloadAsync(TReference reference, System.IO.Stream destination, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<TReference>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Downloads.DownloadResult<TReference>> DownloadAsync(TReference reference, string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<TReference>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<TReference>> DownloadManyAsync(System.Collections.Generic.IAsyncEnumerable<TReference> references, System.Func<TReference, AttachmentSdk.Downloads.AttachmentContent, System.Threading.CancellationToken, System.Threading.Tasks.Task> consumer, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<TReference>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<TReference>> DownloadManyAsync(System.Collections.Generic.IAsyncEnumerable<TReference> references, string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<TReference>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<TReference>> DownloadManyAsync(System.Collections.Generic.IEnumerable<TReference> references, System.Func<TReference, AttachmentSdk.Downloads.AttachmentContent, System.Threading.CancellationToken, System.Threading.Tasks.Task> consumer, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<TReference>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<TReference>> DownloadManyAsync(System.Collections.Generic.IEnumerable<TReference> references, string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<TReference>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Downloads.AttachmentContent> OpenReadAsync(TReference reference, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<TReference>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.ResolvedLink<TReference>> ResolveLinksAsync(System.Collections.Generic.IAsyncEnumerable<TReference> references, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.ResolvedLink<TReference>> ResolveLinksAsync(System.Collections.Generic.IEnumerable<TReference> references, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class AttachmentContent : System.IO.Stream
    {
        public AttachmentContent(System.IO.Stream stream, string fileName, string? path = null, string? contentType = null, long? contentLength = default, string? eTag = null) { }
        public override bool CanRead { get; }
        public override bool CanSeek { get; }
        public override bool CanWrite { get; }
        public AttachmentSdk.Downloads.FileChecksums? Checksums { get; }
        public long? ContentLength { get; }
        public string? ContentType { get; }
        public string? ETag { get; }
        public string FileName { get; }
        public bool IsVerified { get; }
        public override long Length { get; }
        public string Path { get; }
        public override long Position { get; set; }
        protected override void Dispose(bool disposing) { }
        public override System.Threading.Tasks.ValueTask DisposeAsync() { }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) { }
        public override System.Threading.Tasks.ValueTask<int> ReadAsync(System.Memory<byte> buffer, System.Threading.CancellationToken cancellationToken = default) { }
        public override System.Threading.Tasks.Task<int> ReadAsync(byte[] buffer, int offset, int count, System.Threading.CancellationToken cancellationToken) { }
        public override long Seek(long offset, System.IO.SeekOrigin origin) { }
        public override void SetLength(long value) { }
        public override void Write(byte[] buffer, int offset, int count) { }
    }
    public class AttachmentDownloader : System.IDisposable
    {
        public AttachmentDownloader() { }
        public AttachmentDownloader(Microsoft.Extensions.Logging.ILoggerFactory loggerFactory) { }
        public void Dispose() { }
        protected virtual void Dispose(bool disposing) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Downloads.DownloadResult<AttachmentSdk.Downloads.DownloadLink>> DownloadAsync(AttachmentSdk.Downloads.DownloadLink link, System.IO.Stream destination, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<AttachmentSdk.Downloads.DownloadLink>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Downloads.DownloadResult<AttachmentSdk.Downloads.DownloadLink>> DownloadAsync(AttachmentSdk.Downloads.DownloadLink link, string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<AttachmentSdk.Downloads.DownloadLink>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class BatchProgress
    {
        public BatchProgress(long filesKnown = 0, bool areAllFilesKnown = false, long filesUnderWay = 0, long filesDownloaded = 0, long filesSkipped = 0, long filesNotFound = 0, long filesFailed = 0, long bytesReceived = 0, long bytesExpected = 0, long bytesPerSecond = 0) { }
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
    public sealed class DownloadError
    {
        public DownloadError(AttachmentSdk.DownloadErrorCode code, string message, System.Exception? exception = null) { }
        public int Attempts { get; }
        public AttachmentSdk.DownloadErrorCode Code { get; }
        public System.Exception? Exception { get; }
        public bool IsTransient { get; }
        public string Message { get; }
        public string? RequestId { get; }
        public System.TimeSpan? RetryAfter { get; }
        public override string ToString() { }
    }
    public sealed class DownloadLink
    {
        public DownloadLink(string url) { }
        public System.DateTimeOffset? ExpiresAt { get; init; }
        public string? FallbackFileName { get; init; }
        public string? FileName { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, string> Headers { get; init; }
        public long? Length { get; init; }
        public System.Collections.Generic.IReadOnlyDictionary<string, string> Place { get; init; }
        public string? Sha1 { get; init; }
        public string? ThumbnailUrl { get; init; }
        public string Url { get; }
        public override string ToString() { }
    }
    public static class DownloadManifest
    {
        public static System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.VerifiedFile> VerifyAsync(string folder, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class DownloadOptions
    {
        public DownloadOptions() { }
        public bool FlushToDisk { get; set; }
        public AttachmentSdk.Downloads.FileConflict IfExists { get; set; }
        public System.TimeSpan InactivityTimeout { get; set; }
        public AttachmentSdk.Downloads.FileLayout? Layout { get; set; }
        public System.TimeSpan? LinkExpiration { get; set; }
        public long? MaxBytesPerSecond { get; set; }
        public int MaxConcurrency { get; set; }
        public int MaxRetries { get; set; }
        public long MinBytesPerSecond { get; set; }
        public int Segments { get; set; }
        public bool StopOnFailure { get; set; }
        public bool UseManifest { get; set; }
        public bool? UseThumbnails { get; set; }
    }
    public sealed class DownloadProgress<TReference>
    {
        public DownloadProgress(TReference reference, string? fileName, long bytesReceived, long? length, long bytesPerSecond = 0, AttachmentSdk.Downloads.DownloadStatus? status = default, AttachmentSdk.Downloads.BatchProgress? batch = null) { }
        public AttachmentSdk.Downloads.BatchProgress Batch { get; }
        public long BytesPerSecond { get; }
        public long BytesReceived { get; }
        public string? FileName { get; }
        public long? Length { get; }
        public TReference Reference { get; }
        public AttachmentSdk.Downloads.DownloadStatus? Status { get; }
    }
    public sealed class DownloadResult<TReference>
    {
        public DownloadResult(TReference reference, AttachmentSdk.Downloads.DownloadStatus status, string? path = null, long length = 0, int attempts = 0, AttachmentSdk.Downloads.DownloadError? error = null, AttachmentSdk.Downloads.FileChecksums? checksums = null, bool isVerified = true, bool replacesThumbnail = false) { }
        public int Attempts { get; }
        public AttachmentSdk.Downloads.FileChecksums? Checksums { get; }
        public AttachmentSdk.Downloads.DownloadError? Error { get; }
        public string? FileName { get; }
        public bool IsSuccess { get; }
        public bool IsVerified { get; }
        public long Length { get; }
        public string? Path { get; }
        public TReference Reference { get; }
        public bool ReplacesThumbnail { get; }
        public AttachmentSdk.Downloads.DownloadStatus Status { get; }
        public AttachmentSdk.Downloads.DownloadResult<TReference> EnsureSuccess() { }
        public override string ToString() { }
    }
    public enum DownloadStatus
    {
        Downloaded = 0,
        Skipped = 1,
        NotFound = 2,
        Failed = 3,
    }
    public sealed record FileChecksums : System.IEquatable<AttachmentSdk.Downloads.FileChecksums>
    {
        public FileChecksums(ulong Crc64, string? Md5 = null, string? Sha1 = null) { }
        public ulong Crc64 { get; init; }
        public string? Md5 { get; init; }
        public string? Sha1 { get; init; }
    }
    public enum FileConflict
    {
        Skip = 0,
        Overwrite = 1,
        Rename = 2,
        Fail = 3,
    }
    public sealed class FileLayout
    {
        public System.Collections.Generic.IReadOnlyList<string> Placeholders { get; }
        public static System.Collections.Generic.IReadOnlyList<string> CommonPlaceholders { get; }
        public override string ToString() { }
        public static AttachmentSdk.Downloads.FileLayout Parse(string template) { }
        public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? template, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AttachmentSdk.Downloads.FileLayout? layout) { }
    }
    public abstract class LinkResolver<TReference>
    {
        protected LinkResolver() { }
        public virtual System.Collections.Generic.IReadOnlyList<string>? LayoutValues { get; }
        public virtual int MaxBatchSize { get; }
        public virtual bool HasFixedContent(TReference reference) { }
        public abstract string IdentityOf(TReference reference);
        public virtual System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<AttachmentSdk.Downloads.ResolvedLink<TReference>>> RenewAsync(System.Collections.Generic.IReadOnlyList<TReference> references, System.Threading.CancellationToken cancellationToken = default) { }
        public abstract System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<AttachmentSdk.Downloads.ResolvedLink<TReference>>> ResolveAsync(System.Collections.Generic.IReadOnlyList<TReference> references, System.Threading.CancellationToken cancellationToken = default);
    }
    public sealed class ResolvedLink<TReference>
    {
        public ResolvedLink(TReference reference, AttachmentSdk.Downloads.DownloadLink? link, AttachmentSdk.Downloads.DownloadError? error = null) { }
        public AttachmentSdk.Downloads.DownloadError? Error { get; }
        public bool IsFound { get; }
        public AttachmentSdk.Downloads.DownloadLink? Link { get; }
        public TReference Reference { get; }
    }
    public enum VerificationStatus
    {
        Intact = 0,
        Missing = 1,
        Changed = 2,
        Unreadable = 3,
    }
    public sealed record VerifiedFile : System.IEquatable<AttachmentSdk.Downloads.VerifiedFile>
    {
        public VerifiedFile(string Path, AttachmentSdk.Downloads.VerificationStatus Status, long Length, AttachmentSdk.Downloads.FileChecksums Checksums, System.DateTimeOffset CompletedAt) { }
        public AttachmentSdk.Downloads.FileChecksums Checksums { get; init; }
        public System.DateTimeOffset CompletedAt { get; init; }
        public long Length { get; init; }
        public string Path { get; init; }
        public AttachmentSdk.Downloads.VerificationStatus Status { get; init; }
    }
}
namespace AttachmentSdk.Ekuaibao.Api
{
    public class AccessTokenRequest
    {
        public AccessTokenRequest() { }
        [Newtonsoft.Json.JsonProperty("appKey", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string AppKey { get; set; }
        [Newtonsoft.Json.JsonProperty("appSecurity", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string AppSecurity { get; set; }
    }
    public class AccessTokenResponse
    {
        public AccessTokenResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("value", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.Ekuaibao.Api.AccessTokenValue? Value { get; set; }
    }
    public class AccessTokenValue
    {
        public AccessTokenValue() { }
        [Newtonsoft.Json.JsonProperty("accessToken", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? AccessToken { get; set; }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("corporationId", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? CorporationId { get; set; }
        [Newtonsoft.Json.JsonProperty("expireTime", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public long? ExpireTime { get; set; }
        [Newtonsoft.Json.JsonProperty("refreshToken", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? RefreshToken { get; set; }
    }
    public class AttachmentUpload
    {
        public AttachmentUpload() { }
        [Newtonsoft.Json.JsonProperty("file", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public byte[] File { get; set; }
        [Newtonsoft.Json.JsonProperty("name", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.RegularExpression("^[^?\\\\/*<>:\"|]+$")]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string Name { get; set; }
    }
    public class AttachmentUrl
    {
        public AttachmentUrl() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("headers", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.IDictionary<string, string>? Headers { get; set; }
        [Newtonsoft.Json.JsonProperty("id", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Id { get; set; }
        [Newtonsoft.Json.JsonProperty("key", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Key { get; set; }
        [Newtonsoft.Json.JsonProperty("thumbUrl", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? ThumbUrl { get; set; }
        [Newtonsoft.Json.JsonProperty("url", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Url { get; set; }
    }
    public class AttachmentUrlRequest
    {
        public const int ExpirationMaximum = 1800;
        public const int ExpirationMinimum = 1;
        public AttachmentUrlRequest() { }
        [Newtonsoft.Json.JsonProperty("expiration", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Range(1, 1800)]
        public int Expiration { get; set; }
        [Newtonsoft.Json.JsonProperty("id", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string Id { get; set; }
        [Newtonsoft.Json.JsonProperty("key", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string Key { get; set; }
    }
    public class EkuaibaoApi : AttachmentSdk.Ekuaibao.Api.IEkuaibaoApi
    {
        public const int GetAttachmentDownloadUrlsMaxItems = 100;
        public EkuaibaoApi(System.Net.Http.HttpClient httpClient) { }
        protected Newtonsoft.Json.JsonSerializerSettings JsonSerializerSettings { get; }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.AccessTokenResponse> GetAccessTokenAsync(AttachmentSdk.Ekuaibao.Api.AccessTokenRequest body, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.AttachmentUrl>> GetAttachmentDownloadUrlsAsync(System.Collections.Generic.IEnumerable<AttachmentSdk.Ekuaibao.Api.AttachmentUrlRequest> body, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.FormAttachmentsResponse> GetFormAttachmentsAsync(AttachmentSdk.Ekuaibao.Api.FormAttachmentsRequest body, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.FormResponse> GetFormByCodeAsync(string code, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.FormReceiptsResponse> GetFormReceiptsAsync(string flowId, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.FileResponse> GetFormsPdfAsync(string flowIds, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.InvoiceUrlsResponse> GetInvoiceUrlsAsync(AttachmentSdk.Ekuaibao.Api.InvoiceUrlsRequest body, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.LocationResponse> GetLocationAsync(string corpId, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.FormListResponse> ListFormsAsync(string type, int start, int count, string? state = null, string? uid = null, string? orderBy = null, string? orderByType = null, string? startDate = null, string? endDate = null, string? specificationId = null, bool? active = default, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.AccessTokenResponse> RefreshAccessTokenAsync(string accessToken, string refreshToken, string powerCode, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.AccessTokenResponse> RefreshAccessTokenForDaysAsync(string accessToken, string refreshToken, string expireDate, string powerCode, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.UploadResponse> UploadAttachmentAsync(string name, AttachmentSdk.FileParameter file, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public class FormAttachmentGroup
    {
        public FormAttachmentGroup() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("attachmentUrls", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.FormFile>? AttachmentUrls { get; set; }
        [Newtonsoft.Json.JsonProperty("freeId", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FreeId { get; set; }
        [Newtonsoft.Json.JsonProperty("invoiceUrls", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.FormFile>? InvoiceUrls { get; set; }
        [Newtonsoft.Json.JsonProperty("receiptUrls", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.FormFile>? ReceiptUrls { get; set; }
        [Newtonsoft.Json.JsonProperty("type", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Type { get; set; }
    }
    public class FormAttachments
    {
        public FormAttachments() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("attachmentList", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.FormAttachmentGroup>? AttachmentList { get; set; }
        [Newtonsoft.Json.JsonProperty("flowCode", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FlowCode { get; set; }
        [Newtonsoft.Json.JsonProperty("flowId", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FlowId { get; set; }
        [Newtonsoft.Json.JsonProperty("fromType", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FromType { get; set; }
    }
    public class FormAttachmentsRequest
    {
        public const int FlowIdsMaxItems = 100;
        public FormAttachmentsRequest() { }
        [Newtonsoft.Json.JsonProperty("flowIds", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required]
        public System.Collections.Generic.ICollection<string> FlowIds { get; set; }
    }
    public class FormAttachmentsResponse
    {
        public FormAttachmentsResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("items", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.FormAttachments>? Items { get; set; }
    }
    public class FormDetails
    {
        public FormDetails() { }
        [Newtonsoft.Json.JsonProperty("active", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public bool? Active { get; set; }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("createTime", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public long? CreateTime { get; set; }
        [Newtonsoft.Json.JsonProperty("form", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public object? Form { get; set; }
        [Newtonsoft.Json.JsonProperty("formType", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FormType { get; set; }
        [Newtonsoft.Json.JsonProperty("id", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Id { get; set; }
        [Newtonsoft.Json.JsonProperty("logs", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<object>? Logs { get; set; }
        [Newtonsoft.Json.JsonProperty("ownerId", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? OwnerId { get; set; }
        [Newtonsoft.Json.JsonProperty("state", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? State { get; set; }
        [Newtonsoft.Json.JsonProperty("updateTime", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public long? UpdateTime { get; set; }
    }
    public class FormFile
    {
        public FormFile() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("fileId", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FileId { get; set; }
        [Newtonsoft.Json.JsonProperty("fileName", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FileName { get; set; }
        [Newtonsoft.Json.JsonProperty("invoiceCode", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? InvoiceCode { get; set; }
        [Newtonsoft.Json.JsonProperty("invoiceNumber", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? InvoiceNumber { get; set; }
        [Newtonsoft.Json.JsonProperty("key", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Key { get; set; }
        [Newtonsoft.Json.JsonProperty("url", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Url { get; set; }
    }
    public class FormListResponse
    {
        public FormListResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("count", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Count { get; set; }
        [Newtonsoft.Json.JsonProperty("items", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.FormDetails?>? Items { get; set; }
    }
    public class FormReceipts
    {
        public FormReceipts() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("code", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Code { get; set; }
        [Newtonsoft.Json.JsonProperty("flowId", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FlowId { get; set; }
        [Newtonsoft.Json.JsonProperty("receiptUrls", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<string>? ReceiptUrls { get; set; }
    }
    public class FormReceiptsResponse
    {
        public FormReceiptsResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("value", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.Ekuaibao.Api.FormReceipts? Value { get; set; }
    }
    public class FormResponse
    {
        public FormResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("value", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.Ekuaibao.Api.FormDetails? Value { get; set; }
    }
    public interface IEkuaibaoApi
    {
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.AccessTokenResponse> GetAccessTokenAsync(AttachmentSdk.Ekuaibao.Api.AccessTokenRequest body, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.AttachmentUrl>> GetAttachmentDownloadUrlsAsync(System.Collections.Generic.IEnumerable<AttachmentSdk.Ekuaibao.Api.AttachmentUrlRequest> body, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.FormAttachmentsResponse> GetFormAttachmentsAsync(AttachmentSdk.Ekuaibao.Api.FormAttachmentsRequest body, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.FormResponse> GetFormByCodeAsync(string code, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.FormReceiptsResponse> GetFormReceiptsAsync(string flowId, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.FileResponse> GetFormsPdfAsync(string flowIds, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.InvoiceUrlsResponse> GetInvoiceUrlsAsync(AttachmentSdk.Ekuaibao.Api.InvoiceUrlsRequest body, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.LocationResponse> GetLocationAsync(string corpId, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.FormListResponse> ListFormsAsync(string type, int start, int count, string? state = null, string? uid = null, string? orderBy = null, string? orderByType = null, string? startDate = null, string? endDate = null, string? specificationId = null, bool? active = default, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.AccessTokenResponse> RefreshAccessTokenAsync(string accessToken, string refreshToken, string powerCode, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.AccessTokenResponse> RefreshAccessTokenForDaysAsync(string accessToken, string refreshToken, string expireDate, string powerCode, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.Api.UploadResponse> UploadAttachmentAsync(string name, AttachmentSdk.FileParameter file, System.Threading.CancellationToken cancellationToken = default);
    }
    public class InvoiceUrl
    {
        public InvoiceUrl() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("fileName", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FileName { get; set; }
        [Newtonsoft.Json.JsonProperty("id", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Id { get; set; }
        [Newtonsoft.Json.JsonProperty("region", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<double>? Region { get; set; }
        [Newtonsoft.Json.JsonProperty("source", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Source { get; set; }
        [Newtonsoft.Json.JsonProperty("thumbUrl", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? ThumbUrl { get; set; }
        [Newtonsoft.Json.JsonProperty("url", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Url { get; set; }
    }
    public class InvoiceUrlsRequest
    {
        public InvoiceUrlsRequest() { }
        [Newtonsoft.Json.JsonProperty("invoiceId", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required]
        public System.Collections.Generic.ICollection<string> InvoiceId { get; set; }
    }
    public class InvoiceUrlsResponse
    {
        public InvoiceUrlsResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("items", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.Ekuaibao.Api.InvoiceUrl>? Items { get; set; }
    }
    public class LocationResponse
    {
        public LocationResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("value", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Value { get; set; }
    }
    public class UploadResponse
    {
        public UploadResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("value", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.Ekuaibao.Api.UploadedAttachment? Value { get; set; }
    }
    public class UploadedAttachment
    {
        public UploadedAttachment() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("empty", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public bool? Empty { get; set; }
        [Newtonsoft.Json.JsonProperty("fileId", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FileId { get; set; }
        [Newtonsoft.Json.JsonProperty("fileName", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? FileName { get; set; }
        [Newtonsoft.Json.JsonProperty("key", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Key { get; set; }
    }
}
namespace AttachmentSdk.Ekuaibao
{
    public sealed record AttachmentReference : System.IEquatable<AttachmentSdk.Ekuaibao.AttachmentReference>
    {
        public AttachmentReference(string id, string key, string? fileName = null) { }
        public string? FileName { get; }
        public string Id { get; }
        public string Key { get; }
        public override string ToString() { }
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
        public override string ToString() { }
        public static string Format(string? fileId, string? fileName, long? fileSize, string? fileType, string? spaceId) { }
        public static bool IsDingTalkDrive(string? key) { }
        public static AttachmentSdk.Ekuaibao.DingTalkDriveKey Parse(string key) { }
        public static bool TryParse(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AttachmentSdk.Ekuaibao.DingTalkDriveKey? result) { }
    }
    public class EkuaibaoAddresses : System.IDisposable
    {
        public static readonly System.Uri DingTalk;
        public static readonly System.Uri DingTalkSelfBuilt;
        public static readonly System.Uri Feishu;
        public static readonly System.Uri Standalone;
        public static readonly System.Uri WeCom;
        public static readonly System.Uri Yunzhijia;
        public EkuaibaoAddresses() { }
        public EkuaibaoAddresses(AttachmentSdk.Ekuaibao.EkuaibaoClientOptions options) { }
        public void Dispose() { }
        protected virtual void Dispose(bool disposing) { }
        public virtual System.Threading.Tasks.Task<System.Uri> FindAsync(string corpId, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public class EkuaibaoClient : System.IDisposable
    {
        public const int MaxUploadLength = 31457280;
        protected EkuaibaoClient() { }
        public EkuaibaoClient(AttachmentSdk.Ekuaibao.EkuaibaoClientOptions options) { }
        public EkuaibaoClient(System.Net.Http.HttpClient httpClient, AttachmentSdk.Ekuaibao.EkuaibaoClientOptions options) { }
        public EkuaibaoClient(System.Uri baseAddress, string accessToken) { }
        public EkuaibaoClient(System.Uri baseAddress, string appKey, string appSecurity) { }
        public virtual AttachmentSdk.Ekuaibao.Api.IEkuaibaoApi Api { get; }
        public virtual AttachmentSdk.Downloads.AttachmentCollection<AttachmentSdk.Ekuaibao.AttachmentReference> Attachments { get; }
        public virtual AttachmentSdk.Ekuaibao.FormCollection Forms { get; }
        public void Dispose() { }
        protected virtual void Dispose(bool disposing) { }
        public virtual System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.AttachmentReference> UploadAsync(System.IO.Stream content, string name, System.IProgress<long>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Ekuaibao.AttachmentReference> UploadAsync(string path, string? name = null, System.IProgress<long>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class EkuaibaoClientOptions : AttachmentSdk.ClientOptions
    {
        public static readonly System.Uri DefaultBaseAddress;
        public EkuaibaoClientOptions() { }
        public string? AppKey { get; set; }
        public string? AppSecurity { get; set; }
        public System.TimeSpan LinkExpiration { get; set; }
        public bool UseThumbnails { get; set; }
    }
    public sealed record FormAttachment : System.IEquatable<AttachmentSdk.Ekuaibao.FormAttachment>
    {
        public FormAttachment(AttachmentSdk.Ekuaibao.AttachmentReference reference) { }
        [Newtonsoft.Json.JsonConstructor]
        [System.Text.Json.Serialization.JsonConstructor]
        public FormAttachment(AttachmentSdk.Ekuaibao.FormAttachmentKind kind, string path, string? flowId = null, string? formCode = null, string? id = null, string? key = null, string? fileName = null, string? invoiceId = null) { }
        [Newtonsoft.Json.JsonIgnore]
        [System.Text.Json.Serialization.JsonIgnore]
        public AttachmentSdk.Downloads.DownloadError? Error { get; init; }
        public string? FileName { get; }
        public string? FlowId { get; }
        public string? FormCode { get; }
        public string? Id { get; }
        public string? InvoiceCode { get; init; }
        public string? InvoiceId { get; }
        public string? InvoiceNumber { get; init; }
        public string? Key { get; }
        public AttachmentSdk.Ekuaibao.FormAttachmentKind Kind { get; }
        public string Path { get; }
        [Newtonsoft.Json.JsonIgnore]
        [System.Text.Json.Serialization.JsonIgnore]
        public AttachmentSdk.Ekuaibao.AttachmentReference? Reference { get; }
        public bool Equals(AttachmentSdk.Ekuaibao.FormAttachment? other) { }
        public override int GetHashCode() { }
        public override string ToString() { }
    }
    public enum FormAttachmentKind
    {
        Form = 0,
        Body = 1,
        FeeDetail = 2,
        Approval = 3,
        Receipt = 4,
        Invoice = 5,
        Other = 6,
    }
    public class FormCollection : AttachmentSdk.Downloads.AttachmentCollection<AttachmentSdk.Ekuaibao.FormAttachment>
    {
        protected FormCollection() { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<AttachmentSdk.Ekuaibao.FormAttachment>> DownloadAllAsync(System.Collections.Generic.IEnumerable<string> flowIds, string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<AttachmentSdk.Ekuaibao.FormAttachment>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<AttachmentSdk.Ekuaibao.FormAttachment>> DownloadAllByCodeAsync(System.Collections.Generic.IEnumerable<string> codes, string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<AttachmentSdk.Ekuaibao.FormAttachment>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public override System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<AttachmentSdk.Ekuaibao.FormAttachment>> DownloadManyAsync(System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormAttachment> references, System.Func<AttachmentSdk.Ekuaibao.FormAttachment, AttachmentSdk.Downloads.AttachmentContent, System.Threading.CancellationToken, System.Threading.Tasks.Task> consumer, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<AttachmentSdk.Ekuaibao.FormAttachment>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public override System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<AttachmentSdk.Ekuaibao.FormAttachment>> DownloadManyAsync(System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormAttachment> references, string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<AttachmentSdk.Ekuaibao.FormAttachment>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormSummary> ListAsync(AttachmentSdk.Ekuaibao.FormQuery query, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormAttachment> ListAttachmentsAsync(System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormSummary> forms, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormAttachment> ListAttachmentsAsync(System.Collections.Generic.IAsyncEnumerable<string> flowIds, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormAttachment> ListAttachmentsAsync(System.Collections.Generic.IEnumerable<string> flowIds, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormAttachment> ListAttachmentsByCodeAsync(System.Collections.Generic.IAsyncEnumerable<string> codes, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormAttachment> ListAttachmentsByCodeAsync(System.Collections.Generic.IEnumerable<string> codes, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Ekuaibao.FormPrint> PrintAsync(System.Collections.Generic.IEnumerable<string> flowIds, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class FormPrint
    {
        public FormPrint(System.Collections.Generic.IReadOnlyList<string> flowIds, System.ReadOnlyMemory<byte> content, AttachmentSdk.Downloads.DownloadError? error = null) { }
        public System.ReadOnlyMemory<byte> Content { get; }
        public AttachmentSdk.Downloads.DownloadError? Error { get; }
        public System.Collections.Generic.IReadOnlyList<string> FlowIds { get; }
    }
    public sealed class FormQuery
    {
        public FormQuery() { }
        public System.DateTimeOffset? From { get; init; }
        public bool IncludeDeleted { get; init; }
        public string? StaffId { get; init; }
        public System.Collections.Generic.IReadOnlyCollection<string> States { get; init; }
        public System.Collections.Generic.IReadOnlyCollection<string> TemplateIds { get; init; }
        public AttachmentSdk.Ekuaibao.FormTime Time { get; init; }
        public System.DateTimeOffset? To { get; init; }
        public System.Collections.Generic.IReadOnlyCollection<string> Types { get; init; }
        public System.TimeSpan UtcOffset { get; init; }
        public static System.Collections.Generic.IReadOnlyList<string> AllTypes { get; }
    }
    public sealed class FormSummary
    {
        public FormSummary(AttachmentSdk.Ekuaibao.Api.FormDetails details) { }
        public string? Code { get; }
        public System.DateTimeOffset? CreatedAt { get; }
        public AttachmentSdk.Ekuaibao.Api.FormDetails Details { get; }
        public string FlowId { get; }
        public bool IsDeleted { get; }
        public string? OwnerId { get; }
        public string? State { get; }
        public string? Title { get; }
        public string? Type { get; }
        public System.DateTimeOffset? UpdatedAt { get; }
        public override string ToString() { }
    }
    public enum FormTime
    {
        Updated = 0,
        Created = 1,
        Submitted = 2,
        Paid = 3,
    }
}
namespace AttachmentSdk.KDocs.Api
{
    public class CellsData
    {
        public CellsData() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("cells", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.SheetCell>? Cells { get; set; }
    }
    public class CellsResponse
    {
        public CellsResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("code", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Code { get; set; }
        [Newtonsoft.Json.JsonProperty("data", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.CellsData? Data { get; set; }
        [Newtonsoft.Json.JsonProperty("hint", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Hint { get; set; }
        [Newtonsoft.Json.JsonProperty("message", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Message { get; set; }
        [Newtonsoft.Json.JsonProperty("msg", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Msg { get; set; }
        [Newtonsoft.Json.JsonProperty("result", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Result { get; set; }
    }
    public class FileChecksums
    {
        public FileChecksums() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("sha1", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Sha1 { get; set; }
    }
    public class FileDownload
    {
        public FileDownload() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("checksums", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.FileChecksums? Checksums { get; set; }
        [Newtonsoft.Json.JsonProperty("fsize", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public long? Fsize { get; set; }
        [Newtonsoft.Json.JsonProperty("url", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Url { get; set; }
    }
    public class FileDownloadResponse
    {
        public FileDownloadResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("code", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Code { get; set; }
        [Newtonsoft.Json.JsonProperty("data", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.FileDownload? Data { get; set; }
        [Newtonsoft.Json.JsonProperty("hint", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Hint { get; set; }
        [Newtonsoft.Json.JsonProperty("message", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Message { get; set; }
        [Newtonsoft.Json.JsonProperty("msg", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Msg { get; set; }
        [Newtonsoft.Json.JsonProperty("result", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Result { get; set; }
    }
    public interface IKDocsApi
    {
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.TokenResponse> GetAccessTokenAsync(string code, string appId, string appKey, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.FileDownloadResponse> GetFileDownloadAsync(string fileToken, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.PictureUrlsResponse> GetPictureUrlsAsync(string fileToken, AttachmentSdk.KDocs.Api.PictureUrlsRequest body, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.RecordAttachmentUrlsResponse> GetRecordAttachmentUrlsAsync(string fileToken, AttachmentSdk.KDocs.Api.RecordAttachmentUrlsRequest body, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.CellsResponse> GetSheetCellsAsync(string fileToken, int sheetIdx, int rowFrom, int rowTo, int colFrom, int colTo, bool? withPicUrl = default, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.RecordsResponse> ListRecordsAsync(string fileToken, string sheetId, int? pageSize = default, string? offset = null, string? viewId = null, int? maxRecords = default, string? fields = null, bool? preferId = default, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.SheetsResponse> ListSheetsAsync(string fileToken, System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.TokenResponse> RefreshAccessTokenAsync(string appId, AttachmentSdk.KDocs.Api.RefreshTokenRequest body, System.Threading.CancellationToken cancellationToken = default);
    }
    public class KDocsApi : AttachmentSdk.KDocs.Api.IKDocsApi
    {
        public KDocsApi(System.Net.Http.HttpClient httpClient) { }
        protected Newtonsoft.Json.JsonSerializerSettings JsonSerializerSettings { get; }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.TokenResponse> GetAccessTokenAsync(string code, string appId, string appKey, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.FileDownloadResponse> GetFileDownloadAsync(string fileToken, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.PictureUrlsResponse> GetPictureUrlsAsync(string fileToken, AttachmentSdk.KDocs.Api.PictureUrlsRequest body, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.RecordAttachmentUrlsResponse> GetRecordAttachmentUrlsAsync(string fileToken, AttachmentSdk.KDocs.Api.RecordAttachmentUrlsRequest body, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.CellsResponse> GetSheetCellsAsync(string fileToken, int sheetIdx, int rowFrom, int rowTo, int colFrom, int colTo, bool? withPicUrl = default, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.RecordsResponse> ListRecordsAsync(string fileToken, string sheetId, int? pageSize = default, string? offset = null, string? viewId = null, int? maxRecords = default, string? fields = null, bool? preferId = default, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.SheetsResponse> ListSheetsAsync(string fileToken, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.Api.TokenResponse> RefreshAccessTokenAsync(string appId, AttachmentSdk.KDocs.Api.RefreshTokenRequest body, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public class PictureKey
    {
        public PictureKey() { }
        [Newtonsoft.Json.JsonProperty("pic_key", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string PicKey { get; set; }
        [Newtonsoft.Json.JsonProperty("tag", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string Tag { get; set; }
    }
    public class PictureUrl
    {
        public PictureUrl() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("pic_key", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? PicKey { get; set; }
        [Newtonsoft.Json.JsonProperty("pic_url", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? PicUrl { get; set; }
        [Newtonsoft.Json.JsonProperty("tag", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Tag { get; set; }
    }
    public class PictureUrlsData
    {
        public PictureUrlsData() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("urls", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.PictureUrl>? Urls { get; set; }
    }
    public class PictureUrlsRequest
    {
        public PictureUrlsRequest() { }
        [Newtonsoft.Json.JsonProperty("pics", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.PictureKey> Pics { get; set; }
    }
    public class PictureUrlsResponse
    {
        public PictureUrlsResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("code", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Code { get; set; }
        [Newtonsoft.Json.JsonProperty("data", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.PictureUrlsData? Data { get; set; }
        [Newtonsoft.Json.JsonProperty("hint", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Hint { get; set; }
        [Newtonsoft.Json.JsonProperty("message", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Message { get; set; }
        [Newtonsoft.Json.JsonProperty("msg", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Msg { get; set; }
        [Newtonsoft.Json.JsonProperty("result", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Result { get; set; }
    }
    public class RecordAttachmentKey
    {
        public RecordAttachmentKey() { }
        [Newtonsoft.Json.JsonProperty("key", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string Key { get; set; }
        [Newtonsoft.Json.JsonProperty("mime_type", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string MimeType { get; set; }
        [Newtonsoft.Json.JsonProperty("source", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string Source { get; set; }
    }
    public class RecordAttachmentUrl
    {
        public RecordAttachmentUrl() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("key", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Key { get; set; }
        [Newtonsoft.Json.JsonProperty("mime_type", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? MimeType { get; set; }
        [Newtonsoft.Json.JsonProperty("source", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Source { get; set; }
        [Newtonsoft.Json.JsonProperty("url", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Url { get; set; }
    }
    public class RecordAttachmentUrlsData
    {
        public RecordAttachmentUrlsData() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("urls", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.RecordAttachmentUrl>? Urls { get; set; }
    }
    public class RecordAttachmentUrlsRequest
    {
        public const int AttachmentsMaxItems = 100;
        public RecordAttachmentUrlsRequest() { }
        [Newtonsoft.Json.JsonProperty("attachments", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.RecordAttachmentKey> Attachments { get; set; }
    }
    public class RecordAttachmentUrlsResponse
    {
        public RecordAttachmentUrlsResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("code", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Code { get; set; }
        [Newtonsoft.Json.JsonProperty("data", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.RecordAttachmentUrlsData? Data { get; set; }
        [Newtonsoft.Json.JsonProperty("hint", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Hint { get; set; }
        [Newtonsoft.Json.JsonProperty("message", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Message { get; set; }
        [Newtonsoft.Json.JsonProperty("msg", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Msg { get; set; }
        [Newtonsoft.Json.JsonProperty("result", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Result { get; set; }
    }
    public class RecordsData
    {
        public RecordsData() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("detail", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.RecordsPage? Detail { get; set; }
        [Newtonsoft.Json.JsonProperty("offset", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Offset { get; set; }
        [Newtonsoft.Json.JsonProperty("records", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.TableRecord>? Records { get; set; }
    }
    public class RecordsPage
    {
        public RecordsPage() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("offset", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Offset { get; set; }
        [Newtonsoft.Json.JsonProperty("records", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.TableRecord>? Records { get; set; }
    }
    public class RecordsResponse
    {
        public RecordsResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("code", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Code { get; set; }
        [Newtonsoft.Json.JsonProperty("data", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.RecordsData? Data { get; set; }
        [Newtonsoft.Json.JsonProperty("hint", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Hint { get; set; }
        [Newtonsoft.Json.JsonProperty("message", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Message { get; set; }
        [Newtonsoft.Json.JsonProperty("msg", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Msg { get; set; }
        [Newtonsoft.Json.JsonProperty("result", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Result { get; set; }
    }
    public class RefreshTokenRequest
    {
        public RefreshTokenRequest() { }
        [Newtonsoft.Json.JsonProperty("app_key", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string AppKey { get; set; }
        [Newtonsoft.Json.JsonProperty("refresh_token", Required=Newtonsoft.Json.Required.Always)]
        [System.ComponentModel.DataAnnotations.Required(AllowEmptyStrings=true)]
        public string RefreshToken { get; set; }
    }
    public class SheetCell
    {
        public SheetCell() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("cell_text", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? CellText { get; set; }
        [Newtonsoft.Json.JsonProperty("col_from", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? ColFrom { get; set; }
        [Newtonsoft.Json.JsonProperty("col_to", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? ColTo { get; set; }
        [Newtonsoft.Json.JsonProperty("pic_key", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? PicKey { get; set; }
        [Newtonsoft.Json.JsonProperty("pic_url", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? PicUrl { get; set; }
        [Newtonsoft.Json.JsonProperty("row_from", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? RowFrom { get; set; }
        [Newtonsoft.Json.JsonProperty("row_to", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? RowTo { get; set; }
        [Newtonsoft.Json.JsonProperty("tag", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Tag { get; set; }
    }
    public class SheetInfo
    {
        public SheetInfo() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("col_from", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? ColFrom { get; set; }
        [Newtonsoft.Json.JsonProperty("col_to", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? ColTo { get; set; }
        [Newtonsoft.Json.JsonProperty("idx", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Idx { get; set; }
        [Newtonsoft.Json.JsonProperty("is_visible", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public bool? IsVisible { get; set; }
        [Newtonsoft.Json.JsonProperty("name", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Name { get; set; }
        [Newtonsoft.Json.JsonProperty("row_from", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? RowFrom { get; set; }
        [Newtonsoft.Json.JsonProperty("row_to", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? RowTo { get; set; }
        [Newtonsoft.Json.JsonProperty("sheet_id", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? SheetId { get; set; }
        [Newtonsoft.Json.JsonProperty("sheet_idx", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? SheetIdx { get; set; }
        [Newtonsoft.Json.JsonProperty("sheet_name", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? SheetName { get; set; }
        [Newtonsoft.Json.JsonProperty("sheet_type", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? SheetType { get; set; }
    }
    public class SheetsData
    {
        public SheetsData() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("sheets", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.SheetInfo>? Sheets { get; set; }
        [Newtonsoft.Json.JsonProperty("sheets_info", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public System.Collections.Generic.ICollection<AttachmentSdk.KDocs.Api.SheetInfo>? SheetsInfo { get; set; }
    }
    public class SheetsResponse
    {
        public SheetsResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("code", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Code { get; set; }
        [Newtonsoft.Json.JsonProperty("data", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.SheetsData? Data { get; set; }
        [Newtonsoft.Json.JsonProperty("hint", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Hint { get; set; }
        [Newtonsoft.Json.JsonProperty("message", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Message { get; set; }
        [Newtonsoft.Json.JsonProperty("msg", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Msg { get; set; }
        [Newtonsoft.Json.JsonProperty("result", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Result { get; set; }
    }
    public class TableRecord
    {
        public TableRecord() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("fields", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public object? Fields { get; set; }
        [Newtonsoft.Json.JsonProperty("id", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Id { get; set; }
    }
    public class TokenData
    {
        public TokenData() { }
        [Newtonsoft.Json.JsonProperty("access_token", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? AccessToken { get; set; }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("app_id", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? AppId { get; set; }
        [Newtonsoft.Json.JsonProperty("expires_in", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public long? ExpiresIn { get; set; }
        [Newtonsoft.Json.JsonProperty("refresh_token", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? RefreshToken { get; set; }
    }
    public class TokenResponse
    {
        public TokenResponse() { }
        [Newtonsoft.Json.JsonExtensionData]
        public System.Collections.Generic.IDictionary<string, object> AdditionalProperties { get; set; }
        [Newtonsoft.Json.JsonProperty("code", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public int? Code { get; set; }
        [Newtonsoft.Json.JsonProperty("data", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public AttachmentSdk.KDocs.Api.TokenData? Data { get; set; }
        [Newtonsoft.Json.JsonProperty("hint", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Hint { get; set; }
        [Newtonsoft.Json.JsonProperty("message", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Message { get; set; }
        [Newtonsoft.Json.JsonProperty("msg", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Msg { get; set; }
        [Newtonsoft.Json.JsonProperty("result", NullValueHandling=Newtonsoft.Json.NullValueHandling.Ignore, Required=Newtonsoft.Json.Required.Default)]
        public string? Result { get; set; }
    }
}
namespace AttachmentSdk.KDocs
{
    public readonly struct CellRange : System.IEquatable<AttachmentSdk.KDocs.CellRange>
    {
        public const int MaxColumns = 16384;
        public const int MaxRows = 1048576;
        public CellRange(int row, int column, int otherRow, int otherColumn) { }
        public int FirstColumn { get; }
        public int FirstRow { get; }
        public int LastColumn { get; }
        public int LastRow { get; }
        public bool Equals(AttachmentSdk.KDocs.CellRange other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public override string ToString() { }
        public static string Address(int row, int column) { }
        public static AttachmentSdk.KDocs.CellRange Parse(string text) { }
        public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, out AttachmentSdk.KDocs.CellRange range) { }
        public static bool operator !=(AttachmentSdk.KDocs.CellRange left, AttachmentSdk.KDocs.CellRange right) { }
        public static bool operator ==(AttachmentSdk.KDocs.CellRange left, AttachmentSdk.KDocs.CellRange right) { }
    }
    public sealed class FileKDocsTokenStore : AttachmentSdk.KDocs.IKDocsTokenStore
    {
        public FileKDocsTokenStore(string path) { }
        public string FilePath { get; }
        public System.Threading.Tasks.Task<System.IDisposable> LockAsync(System.Threading.CancellationToken cancellationToken = default) { }
        public System.Threading.Tasks.Task<AttachmentSdk.KDocs.KDocsTokens?> ReadAsync(System.Threading.CancellationToken cancellationToken = default) { }
        public System.Threading.Tasks.Task<bool> TryReplaceAsync(AttachmentSdk.KDocs.KDocsTokens? expected, AttachmentSdk.KDocs.KDocsTokens tokens, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public interface IKDocsTokenStore
    {
        System.Threading.Tasks.Task<System.IDisposable> LockAsync(System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<AttachmentSdk.KDocs.KDocsTokens?> ReadAsync(System.Threading.CancellationToken cancellationToken = default);
        System.Threading.Tasks.Task<bool> TryReplaceAsync(AttachmentSdk.KDocs.KDocsTokens? expected, AttachmentSdk.KDocs.KDocsTokens tokens, System.Threading.CancellationToken cancellationToken = default);
    }
    public class KDocsAuthorization : System.IDisposable
    {
        protected KDocsAuthorization() { }
        public KDocsAuthorization(AttachmentSdk.KDocs.KDocsClientOptions options) { }
        public void Dispose() { }
        protected virtual void Dispose(bool disposing) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.KDocs.KDocsTokens> ExchangeCodeAsync(string code, System.Threading.CancellationToken cancellationToken = default) { }
        public static System.Uri AuthorizationUrl(string appId, System.Collections.Generic.IEnumerable<string> scopes, System.Uri redirectUri, string? state = null, System.Uri? baseAddress = null) { }
    }
    public class KDocsClient : System.IDisposable
    {
        protected KDocsClient() { }
        public KDocsClient(AttachmentSdk.KDocs.KDocsClientOptions options) { }
        public KDocsClient(System.Net.Http.HttpClient httpClient, AttachmentSdk.KDocs.KDocsClientOptions options) { }
        public KDocsClient(System.Uri baseAddress, string accessToken) { }
        public virtual AttachmentSdk.KDocs.Api.IKDocsApi Api { get; }
        public void Dispose() { }
        protected virtual void Dispose(bool disposing) { }
        public virtual AttachmentSdk.KDocs.KDocsDocument GetDocument(string fileToken) { }
        public virtual System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class KDocsClientOptions : AttachmentSdk.ClientOptions
    {
        public static readonly System.Uri DefaultBaseAddress;
        public KDocsClientOptions() { }
        public string? AppId { get; set; }
        public string? AppKey { get; set; }
        public string? RefreshToken { get; set; }
        public AttachmentSdk.KDocs.IKDocsTokenStore? TokenStore { get; set; }
    }
    public class KDocsDocument
    {
        protected KDocsDocument() { }
        public virtual string FileToken { get; }
        public virtual AttachmentSdk.KDocs.PictureCollection Pictures { get; }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Downloads.DownloadResult<string>> DownloadAsync(System.IO.Stream destination, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<string>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Downloads.DownloadResult<string>> DownloadAsync(string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<string>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<AttachmentSdk.KDocs.Sheet>> GetSheetsAsync(System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Threading.Tasks.Task<AttachmentSdk.Downloads.AttachmentContent> OpenReadAsync(AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<string>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual AttachmentSdk.KDocs.RecordCollection Records(string sheetId) { }
    }
    public static class KDocsScopes
    {
        public const string AccessPersonalFiles = "access_personal_files";
        public const string CreatePersonalFiles = "create_personal_files";
        public const string DownloadPersonalFiles = "download_personal_files";
        public const string EditPersonalFiles = "edit_personal_files";
        public const string UserBasic = "user_basic";
    }
    public class KDocsTokenStoreException : AttachmentSdk.AttachmentApiException
    {
        public KDocsTokenStoreException(string message, System.Exception? innerException = null) { }
    }
    public sealed record KDocsTokens : System.IEquatable<AttachmentSdk.KDocs.KDocsTokens>
    {
        public KDocsTokens(string accessToken, string? refreshToken, System.DateTimeOffset expiresAt) { }
        public string AccessToken { get; }
        public System.DateTimeOffset ExpiresAt { get; }
        public string? RefreshToken { get; }
        public override string ToString() { }
    }
    public class PictureCollection : AttachmentSdk.Downloads.AttachmentCollection<AttachmentSdk.KDocs.PictureReference>
    {
        protected PictureCollection() { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<AttachmentSdk.KDocs.PictureReference>> DownloadAllAsync(string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<AttachmentSdk.KDocs.PictureReference>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.KDocs.PictureReference> ListAsync(System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.KDocs.PictureReference> ListAsync(int sheetIndex, AttachmentSdk.KDocs.CellRange? range = default, System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed record PictureReference : System.IEquatable<AttachmentSdk.KDocs.PictureReference>
    {
        public PictureReference(string picKey, string tag, string? fileName = null) { }
        public string? Cell { get; init; }
        public string? FileName { get; }
        public string PicKey { get; }
        public int? SheetIndex { get; init; }
        public string? SheetName { get; init; }
        public string Tag { get; }
        public override string ToString() { }
    }
    public sealed record RecordAttachment : System.IEquatable<AttachmentSdk.KDocs.RecordAttachment>
    {
        public RecordAttachment(string source, string type, string uploadId) { }
        public string? Field { get; init; }
        public string? FileName { get; init; }
        public long? Length { get; init; }
        public string? RecordId { get; init; }
        public string? SheetId { get; init; }
        public string Source { get; }
        public string Type { get; }
        public string UploadId { get; }
        public override string ToString() { }
    }
    public class RecordCollection : AttachmentSdk.Downloads.AttachmentCollection<AttachmentSdk.KDocs.RecordAttachment>
    {
        protected RecordCollection() { }
        public virtual string SheetId { get; }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.Downloads.DownloadResult<AttachmentSdk.KDocs.RecordAttachment>> DownloadAllAsync(string folder, AttachmentSdk.Downloads.DownloadOptions? options = null, System.IProgress<AttachmentSdk.Downloads.DownloadProgress<AttachmentSdk.KDocs.RecordAttachment>>? progress = null, System.Threading.CancellationToken cancellationToken = default) { }
        public virtual System.Collections.Generic.IAsyncEnumerable<AttachmentSdk.KDocs.RecordAttachment> ListAsync(System.Threading.CancellationToken cancellationToken = default) { }
    }
    public sealed class Sheet
    {
        public Sheet(int index, string? name = null, bool isVisible = true, AttachmentSdk.KDocs.CellRange? usedRange = default) { }
        public int Index { get; }
        public bool IsVisible { get; }
        public string? Name { get; }
        public AttachmentSdk.KDocs.CellRange? UsedRange { get; }
        public override string ToString() { }
    }
}