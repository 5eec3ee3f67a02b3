using System.Security.Cryptography;
using System.Text;
using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Data.Formats;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>One object of one bucket, with its metadata in the storage.</summary>
internal sealed class StoredObject(string bucket, string key, string itemId, string fileName, ObjectContent content, ulong seed)
{
    private const int ThumbnailLength = 1_200;
    private static readonly DateTimeOffset Epoch = new(2024, 6, 4, 2, 36, 44, TimeSpan.Zero);
    private readonly FileFormat _format = FileFormat.Of(fileName);

    public string Bucket { get; } = bucket;

    public string Key { get; } = key;

    /// <summary>Gets the attachment id, the pic_key or other name of the file, for the log and for faults.</summary>
    public string ItemId { get; } = itemId;

    public ObjectContent Content { get; } = content;

    public string ContentType => _format.ContentType;

    public bool IsPicture => _format.IsPicture;

    public DateTimeOffset LastModified { get; init; } = Epoch.AddSeconds(seed % 50_000_000);

    /// <summary>Gets the ETag. It is opaque like that of a multipart upload: it is not the MD5 of the bytes.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{bucket}/{key}/{seed}")), 0, 16)}-3\"";

    /// <summary>Gets or sets the Content-Disposition header; only some objects have one.</summary>
    public string? ContentDisposition { get; init; }

    /// <summary>Gets a value indicating whether Content-MD5 is reported; storages report it for some objects only.</summary>
    public bool HasContentMd5 { get; } = seed % 3 == 0;

    /// <summary>Gets the result of processing a picture: a smaller picture.</summary>
    public ObjectContent Thumbnail { get; } = new BuiltContent(ThumbnailLength, () => JpegFormat.Build(ThumbnailLength, ~seed));

    /// <summary>Returns the version of the object for the request: a fault may state that it was replaced.</summary>
    public StoredObject VersionFor(EmulatorRequest request) => request.IsObjectChanged
        ? new StoredObject(Bucket, Key, ItemId, fileName, new ChangedContent(Content), ~seed)
        {
            ContentDisposition = ContentDisposition,
            LastModified = LastModified.AddHours(1),
        }
        : this;
}
