namespace AttachmentSdk.Cli.Input;

/// <summary>Reads the input of a user after an authorization: the address of the redirect, or the code in it.</summary>
internal static class RedirectedUrl
{
    /// <param name="text">The text that the user pasted.</param>
    /// <param name="state">The state that the authorization was started with.</param>
    /// <exception cref="ToolException">There is no code in it, or it belongs to another authorization. The message does not repeat it.</exception>
    public static string CodeIn(string text, string state)
    {
        var trimmed = text.Trim();
        if (!trimmed.Contains('?') && !trimmed.Contains("://", StringComparison.Ordinal))
        {
            return trimmed.Length > 0 ? trimmed : throw ToolException.Usage("No code was given.");
        }

        var fields = FieldsOf(trimmed);
        if (fields.GetValueOrDefault("code") is not { Length: > 0 } code)
        {
            throw ToolException.Usage("This address has no code: the user did not agree, or it is not the page that he was sent to.");
        }

        return fields.GetValueOrDefault("state") == state
            ? code
            : throw ToolException.Usage("This address belongs to another authorisation: its state is not the one of the page above. Open that page and try again.");
    }

    private static Dictionary<string, string> FieldsOf(string url)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in url.Split('#')[0].Split('?', 2)[^1].Split('&').Select(field => field.Split('=', 2)))
        {
            fields.TryAdd(field[0], field.Length == 2 ? Uri.UnescapeDataString(field[1]) : "");
        }

        return fields;
    }
}
