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
}
