using AttachmentSdk.Downloads;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>The result of looking up one form's files.</summary>
/// <param name="Files">The files; empty if there is an error.</param>
/// <param name="Error">The reason why they could not be looked up.</param>
internal sealed record ListedForm(IReadOnlyList<FormAttachment> Files, DownloadError? Error = null)
{
    /// <summary>
    /// The form is not in the response. For an id of unknown origin, this means that the form does not exist; for a form that is known to
    /// exist, it only means that it has no files.
    /// </summary>
    public static readonly ListedForm Absent = new([], new DownloadError(DownloadErrorCode.NotFound, "The vendor's response does not have this form: it does not exist, or the account may not see it."));

    /// <summary>The response is not a list, so it has no information about any form.</summary>
    public static readonly ListedForm Unreadable = new([], new DownloadError(DownloadErrorCode.Api, "The vendor's response holds no list of forms."));
}
