using AttachmentSdk.Downloads;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>What the vendor says of one form's files.</summary>
/// <param name="Files">The files; empty with an error.</param>
/// <param name="Error">Why they could not be looked up.</param>
internal sealed record ListedForm(IReadOnlyList<FormAttachment> Files, DownloadError? Error = null)
{
    /// <summary>
    /// The form is not in the answer. By an id of unknown origin, that it does not exist is all that can be said; of a form that is known to
    /// exist it says no more than that it has no files.
    /// </summary>
    public static readonly ListedForm Absent = new([], new DownloadError(DownloadErrorCode.NotFound, "The vendor's answer does not have this form: it does not exist, or the account may not see it."));

    /// <summary>The answer is no list, so it says nothing of any form.</summary>
    public static readonly ListedForm Unreadable = new([], new DownloadError(DownloadErrorCode.Api, "The vendor's answer holds no list of forms."));
}
