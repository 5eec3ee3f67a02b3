namespace AttachmentSdk.Cli;

/// <summary>The tool's exit codes.</summary>
internal static class ExitCodes
{
    /// <summary>All items were downloaded or existed already.</summary>
    public const int Success = 0;

    /// <summary>An item failed or was not found, or the vendor's API failed.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage, input that cannot be read, or, with <c>--fail-on-empty</c>, input without an item.</summary>
    public const int Usage = 2;

    /// <summary>The vendor refused the credentials.</summary>
    public const int CredentialsRefused = 3;

    /// <summary>The target folder, the report or standard output cannot be written to: no space, no permission.</summary>
    public const int Destination = 4;

    /// <summary>Cancelled by Ctrl+C, SIGTERM or SIGHUP.</summary>
    public const int Cancelled = 130;
}
