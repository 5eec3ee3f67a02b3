using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// An attachment of a 合思·易快报 form, as its API names it. Two are equal if all their values are. It can be stored as JSON and read again.
/// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
/// </summary>
public sealed record AttachmentReference
{
    /// <summary>Initializes a new instance of the <see cref="AttachmentReference"/> class.</summary>
    /// <param name="id">The <c>fileId</c> of the upload's response or of the form's attachments.</param>
    /// <param name="key">The <c>key</c> from the same place, unchanged; <c>DP:</c> and JSON for a file on DingTalk drive.</param>
    /// <param name="fileName">A name for the downloaded file; <see langword="null"/> to find one.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="key"/> is empty.</exception>
    public AttachmentReference(string id, string key, string? fileName = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(key);
        Id = id;
        Key = key;
        FileName = fileName;
    }

    /// <summary>Gets the <c>fileId</c>. For a file on DingTalk drive it differs from the one inside the key.</summary>
    public string Id { get; }

    /// <summary>Gets the <c>key</c>, sent back to the vendor byte for byte.</summary>
    public string Key { get; }

    /// <summary>Gets a name for the downloaded file; <see langword="null"/> to find one. The name of a DingTalk-drive key takes precedence.</summary>
    public string? FileName { get; }

    /// <summary>Returns id and key.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Printable.Line($"{Id} {Key}");
}
