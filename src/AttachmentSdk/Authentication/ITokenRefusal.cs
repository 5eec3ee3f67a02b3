namespace AttachmentSdk.Authentication;

/// <summary>How a vendor says that it does not take a token.</summary>
internal interface ITokenRefusal
{
    /// <returns>The exception for it; <see langword="null"/> when the answer is about something else. Its body stays readable.</returns>
    Task<CredentialsRefusedException?> FindAsync(HttpResponseMessage response, CancellationToken cancellationToken);
}
