using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.KDocs;

/// <summary>Requests the link to a whole document. Its lifetime is not documented; it is requested again if it is refused.</summary>
internal sealed class DocumentLinkResolver(IKDocsApi api) : LinkResolver<string>
{
    private const string Advice = "Check the file token, that the account may download the document, and that the app has the scope download_personal_files.";

    private const int Sha1Digits = 40;

    public override int MaxBatchSize => 1;

    public override IReadOnlyList<string> LayoutValues => [];

    public override string IdentityOf(string reference) => $"kdocs document\n{reference}";

    public override async Task<IReadOnlyList<ResolvedLink<string>>> ResolveAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default)
    {
        var links = new List<ResolvedLink<string>>(references.Count);
        foreach (var fileToken in references)
        {
            var response = await api.GetFileDownloadAsync(fileToken, cancellationToken).ConfigureAwait(false);
            links.Add(Read(fileToken, KDocsResponse.Require(response, Advice)));
        }

        return links;
    }

    private static ResolvedLink<string> Read(string fileToken, FileDownload file)
    {
        if (file.Url is not { Length: > 0 } url)
        {
            return new ResolvedLink<string>(fileToken, null);
        }

        return VendorLink.For(fileToken, () => new DownloadLink(url)
        {
            Id = fileToken,
            FallbackFileName = fileToken,

            // The names of these fields come from third parties, so a value that does not look like a length or a checksum is ignored.
            Length = file.Fsize is >= 0 ? file.Fsize : null,
            Sha1 = file.Checksums?.Sha1 is { Length: Sha1Digits } sha1 && sha1.All(Uri.IsHexDigit) ? sha1 : null,
            ExpiresAt = LinkExpiry.Find(url, null),
        });
    }
}
