using AttachmentSdk.Downloads;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>Interprets the failure of a look-up for its forms.</summary>
internal static class FormErrors
{
    // The vendor's messages for a form that does not exist and for a deleted form, documented for one of the two calls each.
    private static readonly string[] NoSuchForm = ["单据不存在", "单据已删除"];

    /// <summary>
    /// Determines whether an error belongs to the forms of the call. An error that aborts the batch, such as refused credentials, does not.
    /// </summary>
    public static bool IsOfTheForms(Exception exception, CancellationToken cancellationToken) =>
        DownloadErrors.IsOfItem(exception, cancellationToken) && exception is not AttachmentApiException { AbortsBatch: true };

    /// <summary>
    /// Determines whether the call may have failed because of only some of its forms; a response without a message may mean that too.
    /// </summary>
    public static bool MayBeOfOneForm(AttachmentApiException exception) =>
        IsOfItsInput(exception) && (exception.VendorMessage is null || SaysNoSuchForm(exception));

    public static DownloadError ErrorOf(Exception exception) =>
        exception is AttachmentApiException failure && IsOfItsInput(failure) && SaysNoSuchForm(failure)
            ? new DownloadError(DownloadErrorCode.NotFound, failure.Message, failure)
            : DownloadError.From(exception);

    private static bool IsOfItsInput(AttachmentApiException exception) =>
        exception.ResponseStatusCode is 400 or 412 || exception.VendorCode is "400" or "412";

    private static bool SaysNoSuchForm(AttachmentApiException exception) => exception.VendorMessage is { } words && NoSuchForm.Any(words.Contains);
}
