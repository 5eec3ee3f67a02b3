using AttachmentSdk.Downloads;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>What a failed look-up says of the forms that it was about.</summary>
internal static class FormErrors
{
    // The vendor's words for a form that does not exist and one that was deleted, documented for both calls between them.
    private static readonly string[] NoSuchForm = ["单据不存在", "单据已删除"];

    /// <summary>Whether the forms of the call get the fault as their own. What ends a run, such as refused credentials, is everybody's.</summary>
    public static bool IsOfTheForms(Exception exception, CancellationToken cancellationToken) =>
        DownloadErrors.IsOfItem(exception, cancellationToken) && exception is not AttachmentApiException { AbortsBatch: true };

    /// <summary>Whether the call may have failed because of some of its forms only; an answer without words may mean that too.</summary>
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
