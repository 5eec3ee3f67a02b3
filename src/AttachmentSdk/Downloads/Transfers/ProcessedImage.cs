using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Recognizes URLs that ask for a processed image. The storage may still state the checksums of the stored object, which the processed one
/// does not have. https://help.aliyun.com/zh/oss/user-guide/img-parameters
/// </summary>
internal static class ProcessedImage
{
    // Qiniu: a query that begins with an operation. https://developer.qiniu.com/dora/1279/basic-processing-images-imageview2
    private static readonly string[] Operations = ["imageView2/", "imageView/", "imageMogr2/", "imageMogr/", "imageslim", "roundPic/", "watermark/"];

    private static readonly string[] ImageExtensions = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".avif", ".svg", ".psd"];

    // Behind these, a path names a style. https://www.alibabacloud.com/help/doc-detail/48884.htm, https://help.upyun.com/knowledge-base/image/,
    // https://developer.qiniu.com/dora/8264/the-picture-style
    private static readonly char[] StyleSeparators = ['!', '@', '-', '_'];

    /// <param name="url">The URL of the response, after all redirects.</param>
    public static bool IsAskedForBy(string url)
    {
        var query = url.IndexOf('?');
        return (query >= 0 && (LinkQuery.Find(url, "x-oss-process") is not null || LinkQuery.Find(url, "ci-process") is not null || HasOperation(url, query + 1)))
            || HasStyle(query < 0 ? url.AsSpan() : url.AsSpan(0, query));
    }

    private static bool HasOperation(string url, int query)
    {
        foreach (var operation in Operations)
        {
            for (var at = url.IndexOf(operation, query, StringComparison.Ordinal); at >= 0; at = url.IndexOf(operation, at + 1, StringComparison.Ordinal))
            {
                if (url[at - 1] is '?' or '&' or '|')
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Only directly behind an image's extension at the end of the path: elsewhere these characters are part of names.
    private static bool HasStyle(ReadOnlySpan<char> path)
    {
        var parameters = path.IndexOf("!/".AsSpan(), StringComparison.Ordinal); // Upyun: parameters instead of a style's name.
        if (parameters > 0 && EndsWithImage(path.Slice(0, parameters)))
        {
            return true;
        }

        var name = path.Slice(path.LastIndexOf('/') + 1);
        if (name.IndexOf('%') >= 0)
        {
            name = name.ToString().Replace("%21", "!").Replace("%40", "@").AsSpan();
        }

        for (var at = 0; name.Slice(at).IndexOfAny(StyleSeparators) is var next and >= 0 && at + next < name.Length - 1; at++)
        {
            at += next;
            if (EndsWithImage(name.Slice(0, at)) && !EndsWithImage(name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithImage(ReadOnlySpan<char> text)
    {
        foreach (var extension in ImageExtensions)
        {
            if (text.EndsWith(extension.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
