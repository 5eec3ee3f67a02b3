namespace AttachmentSdk.Cli.Credentials;

/// <summary>The address of a vendor's API, from the option or the environment.</summary>
internal static class BaseAddress
{
    /// <exception cref="ToolException">An access token must not be sent to the address.</exception>
    public static Uri Find(string? option, string variable, Uri fallback, ToolConsole console)
    {
        var address = FindAddress(option, variable, fallback, console, out var source);
        console.ApiSource = $"{address.GetLeftPart(UriPartial.Authority)} ({source})";
        return address;
    }

    private static Uri FindAddress(string? option, string variable, Uri fallback, ToolConsole console, out string source)
    {
        source = option is not null ? "--base-url" : console.Variable(variable) is not null ? variable : "the default";
        var text = option ?? console.Variable(variable);
        if (text is null)
        {
            return fallback;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            throw ToolException.Usage($"{source} is no URL; it should look like {fallback.AbsoluteUri}");
        }

        if (address.Scheme is not ("http" or "https"))
        {
            throw ToolException.Usage($"{source} must be an https URL (or http on this machine); it should look like {fallback.AbsoluteUri}");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw ToolException.Usage($"{source} must hold no user, query or fragment; it should look like {fallback.AbsoluteUri}");
        }

        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
            ? address
            : throw ToolException.Usage($"{source} must begin with https: over plain http the access token could be read on its way. Plain http is taken for this machine only.");
    }
}
