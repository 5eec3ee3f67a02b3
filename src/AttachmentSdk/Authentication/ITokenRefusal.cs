using AttachmentSdk.Http;

namespace AttachmentSdk.Authentication;

/// <summary>Recognizes a vendor's refusal of a token.</summary>
internal interface ITokenRefusal
{
    /// <summary>Gets the advice for the user.</summary>
    string Advice { get; }

    /// <summary>Looks for a refusal in a response.</summary>
    /// <returns>The text of the refusal; <see langword="null"/> for any other response.</returns>
    string? Find(int status, ApiBody body);
}
