namespace AttachmentSdk.Generator.Docs;

/// <summary>
/// Makes a rendered page unable to load anything: the browser itself refuses. With everything inlined, the page would still fetch its
/// renderer's logo.
/// </summary>
internal static class OfflinePage
{
    private const string Head = "<head>";
    private const string Policy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        + "base-uri 'none'; form-action 'none'";

    /// <exception cref="MissingPrerequisiteException">The page has no head, so the renderer is not the pinned one.</exception>
    public static string Seal(string html)
    {
        var end = html.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        return end >= Head.Length
            ? $"{html[..end]}\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\" />{html[end..]}"
            : throw new MissingPrerequisiteException("The rendered page has no <head>; run 'npm --prefix generator ci' for the pinned @redocly/cli.");
    }
}
