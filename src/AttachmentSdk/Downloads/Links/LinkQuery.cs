namespace AttachmentSdk.Downloads.Links;

/// <summary>Reads the parameters of a link's query. Names are compared as written; values are still percent-encoded.</summary>
internal static class LinkQuery
{
    /// <returns>The value of the parameter; the last one if there are several. <see langword="null"/> if there is none.</returns>
    public static string? Find(string url, string name)
    {
        var end = url.IndexOf('#') is var fragment and >= 0 ? fragment : url.Length;
        var from = url.IndexOf('?', 0, end) + 1;
        string? value = null;
        while (from > 0 && from <= end)
        {
            var to = url.IndexOf('&', from, end - from) is var next and >= 0 ? next : end;
            var separator = url.IndexOf('=', from, to - from) is var found and >= 0 ? found : to;
            if (separator - from == name.Length && string.CompareOrdinal(url, from, name, 0, name.Length) == 0)
            {
                value = separator < to ? url.Substring(separator + 1, to - separator - 1) : string.Empty;
            }

            from = to + 1;
        }

        return value;
    }

    /// <summary>Returns what remains of a link when it is signed anew: the address of the object, without the parameters of the signature.</summary>
    public static string WithoutSignature(Uri link)
    {
        var kept = link.Query.TrimStart('?').Split('&').Where(parameter => parameter.Length > 0 && !IsOfSignature(parameter.Split('=')[0]));
        return $"{link.GetLeftPart(UriPartial.Path)}?{string.Join("&", kept)}".TrimEnd('?');
    }

    // Of OSS, Qiniu, KS3, S3 and COS.
    private static bool IsOfSignature(string name) =>
        name is "Expires" or "OSSAccessKeyId" or "KSSAccessKeyId" or "AWSAccessKeyId" or "Signature" or "security-token" or "e" or "token" or "sign" or "x-cos-security-token"
        || SignaturePrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] SignaturePrefixes = ["x-oss-signature", "x-oss-credential", "x-oss-date", "x-oss-expires", "x-oss-security-token", "x-amz-", "q-"];
}
