using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.KDocs;

/// <summary>
/// A picture in a 金山文档 sheet, as its cells name it. Two are equal if all their values are. It can be stored as JSON and read again.
/// https://developer.kdocs.cn/server/et/pics.html
/// </summary>
public sealed record PictureReference
{
    /// <summary>Initializes a new instance of the <see cref="PictureReference"/> class.</summary>
    /// <param name="picKey">The cell's <c>pic_key</c>.</param>
    /// <param name="tag">The cell's <c>tag</c>, unchanged, such as <c>attachment</c>.</param>
    /// <param name="fileName">A name for the downloaded file; <see langword="null"/> to find one.</param>
    /// <exception cref="ArgumentException"><paramref name="picKey"/> or <paramref name="tag"/> is empty.</exception>
    public PictureReference(string picKey, string tag, string? fileName = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(picKey);
        ArgumentException.ThrowIfNullOrEmpty(tag);
        PicKey = picKey;
        Tag = tag;
        FileName = fileName;
    }

    /// <summary>Gets the cell's <c>pic_key</c>.</summary>
    public string PicKey { get; }

    /// <summary>Gets the cell's <c>tag</c>. Only <c>attachment</c> is known from the vendor's page; any other tag is sent unchanged.</summary>
    public string Tag { get; }

    /// <summary>Gets a name for the downloaded file; <see langword="null"/> to find one.</summary>
    public string? FileName { get; }

    /// <summary>Gets or sets the name of the sheet that has the picture, if it is known. Default: <see langword="null"/>.</summary>
    public string? SheetName { get; init; }

    /// <summary>Gets or sets the index of that sheet, from 0, if it is known. Default: <see langword="null"/>.</summary>
    public int? SheetIndex { get; init; }

    /// <summary>
    /// Gets or sets the cell that has the picture, such as <c>B7</c>, if it is known; the top left one of merged cells. A picture with a
    /// cell is stored as <c>{sheet}/{cell}-{name}</c>, unless <see cref="Downloads.DownloadOptions.Layout"/> is set. Default:
    /// <see langword="null"/>.
    /// </summary>
    public string? Cell { get; init; }

    /// <summary>Returns key and tag.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Printable.Line($"{PicKey}:{Tag}");
}
