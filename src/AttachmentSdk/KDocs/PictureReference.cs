namespace AttachmentSdk.KDocs;

/// <summary>A picture in a 金山文档 sheet, as its cells name it. https://developer.kdocs.cn/server/et/pics.html</summary>
public sealed class PictureReference
{
    /// <summary>Names a picture.</summary>
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

    /// <summary>The cell's <c>pic_key</c>.</summary>
    public string PicKey { get; }

    /// <summary>The cell's <c>tag</c>. Only <c>attachment</c> is known from the vendor's page; any other is passed on as it is.</summary>
    public string Tag { get; }

    /// <summary>A name for the downloaded file; <see langword="null"/> to find one.</summary>
    public string? FileName { get; }

    /// <summary>The name of the sheet that the picture is in, where it is known. Default: <see langword="null"/>.</summary>
    public string? SheetName { get; init; }

    /// <summary>The index of that sheet, from 0, where it is known. Default: <see langword="null"/>.</summary>
    public int? SheetIndex { get; init; }

    /// <summary>
    /// The cell that the picture is in, such as <c>B7</c>, where it is known; of merged cells the top left one. A picture with a cell goes
    /// to <c>{sheet}/{cell}-{name}</c>, unless <see cref="Downloads.DownloadOptions.Layout"/> says otherwise. Default: <see langword="null"/>.
    /// </summary>
    public string? Cell { get; init; }

    /// <summary>Key and tag.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{PicKey}:{Tag}";
}
