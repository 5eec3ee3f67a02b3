using System.Globalization;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>Writes a link as one line of JSON, by default without its secrets.</summary>
internal static class LinkJson
{
    private const string Mask = "***";
    private const string NotFoundMessage = "The vendor has no link for this reference: it does not exist, or the account may not see it.";

    public static string Line<TReference>(ReferenceShape<TReference> shape, ResolvedLink<TReference> resolved, bool showSecrets) => JsonText.Line(json =>
    {
        json.ReferenceFields(shape, shape.Read(resolved.Reference), forRetry: false);
        if (resolved.Link is not { } link)
        {
            json.Field("url", (string?)null);
            if (resolved.Error is { } error)
            {
                json.ErrorField(CamelCase.Of(error.Code), error.Message);
            }
            else
            {
                json.ErrorField(CamelCase.Of(DownloadErrorCode.NotFound), shape.Explain(resolved.Reference) is { } reason ? $"{NotFoundMessage} {reason}" : NotFoundMessage);
            }

            return;
        }

        json.Field("url", showSecrets ? link.Url : link.ToString());
        if (link.ThumbnailUrl is { } thumbnail)
        {
            json.Field("thumbUrl", showSecrets ? thumbnail : Masked(thumbnail));
        }

        if (link.Headers.Count > 0)
        {
            json.WritePropertyName("headers");
            json.WriteStartObject();
            foreach (var header in link.Headers)
            {
                json.Field(header.Key, showSecrets ? header.Value : Mask);
            }

            json.WriteEndObject();
        }

        json.Field("expiresAt", link.ExpiresAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    });

    private static string Masked(string url)
    {
        try
        {
            return new DownloadLink(url).ToString();
        }
        catch (ArgumentException)
        {
            return Mask; // Not a URL, so its content is not known.
        }
    }
}
