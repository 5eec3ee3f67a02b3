namespace AttachmentSdk.Http;

/// <summary>Returns advice for a response whose status the contract does not describe. The generated clients call it.</summary>
internal static class StatusAdvice
{
    public static string For(int status) => status switch
    {
        404 => "The API has no such call; check the base address.",
        407 => "The proxy between this machine and the API asks for a login.",
        >= 300 and < 400 => "The API redirects elsewhere; check the base address.",
        _ when TransientStatus.Contains(status) => "The vendor's server is not available; try again later.",
        _ => "The contract does not describe this response.",
    };
}
