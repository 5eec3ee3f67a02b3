namespace AttachmentSdk.Cli.Credentials;

/// <summary>
/// Determines which of a vendor's two kinds of credentials the environment has: a token, or the parts that tokens are issued for.
/// </summary>
internal static class CredentialChoice
{
    /// <param name="console">The console.</param>
    /// <param name="vendor">The name of the vendor in messages.</param>
    /// <param name="token">The variable of the token.</param>
    /// <param name="parts">The variables of the parts.</param>
    /// <param name="login">An alternative to the variables, for messages.</param>
    /// <returns>Whether to use the token; otherwise all parts are set.</returns>
    /// <exception cref="ToolException">Neither kind is set, a part is missing, both are set, or a value holds a line break.</exception>
    public static bool IsToken(ToolConsole console, string vendor, string token, IReadOnlyList<string> parts, string? login = null)
    {
        if (parts.Append(token).FirstOrDefault(name => console.Variable(name)?.IndexOfAny(['\n', '\r']) >= 0) is { } broken)
        {
            throw ToolException.Usage($"The environment variable {broken} holds a line break.");
        }

        var missing = parts.Where(part => console.Variable(part) is null).ToList();
        var hasToken = console.Variable(token) is not null;
        if (hasToken && missing.Count < parts.Count)
        {
            throw ToolException.Usage($"Two kinds of credentials for {vendor} are set: unset {token}, or {List(parts.Except(missing))}.");
        }

        if (!hasToken && missing.Count == parts.Count)
        {
            throw ToolException.Usage($"No credentials for {vendor}: set the environment variable {token}, or {List(parts)}{(login is null ? "" : $"; or {login}")}.");
        }

        if (!hasToken && missing.Count > 0)
        {
            throw ToolException.Usage($"Incomplete credentials for {vendor}: set the environment variable {List(missing)} too.");
        }

        return hasToken;
    }

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
