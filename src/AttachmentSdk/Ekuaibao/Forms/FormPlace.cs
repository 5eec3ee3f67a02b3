using AttachmentSdk.Downloads;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>Defines where a form's files are stored below the target folder.</summary>
internal static class FormPlace
{
    private static readonly FileLayout Layout = FileLayout.Parse("{form}/{kind}/{name}");

    /// <summary>Returns the same link with the file's place; unchanged for a file without a place.</summary>
    public static DownloadLink At(this DownloadLink link, FormAttachment file)
    {
        if (file.FormCode is null && file.FlowId is null && file.Kind == FormAttachmentKind.Other)
        {
            return link;
        }

        var place = new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = NameOf(file.Kind) };
        if ((file.FormCode ?? file.FlowId) is { } form)
        {
            place["form"] = form;
        }

        return new DownloadLink(link.Url)
        {
            Id = link.Id,
            Headers = link.Headers,
            ThumbnailUrl = link.ThumbnailUrl,
            FileName = link.FileName,
            FallbackFileName = link.FallbackFileName,
            Length = link.Length,
            Sha1 = link.Sha1,
            ExpiresAt = link.ExpiresAt,
            IsPicture = link.IsPicture,
            Original = link.Original?.At(file),
            ReplacesThumbnail = link.ReplacesThumbnail,
            Place = place,
            DefaultLayout = Layout,
        };
    }

    private static string NameOf(FormAttachmentKind kind) => kind switch
    {
        FormAttachmentKind.Form => "form",
        FormAttachmentKind.Body => "body",
        FormAttachmentKind.FeeDetail => "fee-detail",
        FormAttachmentKind.Approval => "approval",
        FormAttachmentKind.Receipt => "receipt",
        FormAttachmentKind.Invoice => "invoice",
        _ => "other",
    };
}
