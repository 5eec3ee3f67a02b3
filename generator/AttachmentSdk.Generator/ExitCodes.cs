namespace AttachmentSdk.Generator;

/// <summary>What the generator's exit code says.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary><c>--check</c> found generated code that is not what the contracts say.</summary>
    public const int OutOfDate = 1;

    /// <summary>A contract is wrong; the errors name file, line and reason.</summary>
    public const int BrokenContract = 2;

    /// <summary><c>review</c> found a change that breaks callers of an API, without a raised major version of its contract.</summary>
    public const int UnannouncedBreak = 3;

    /// <summary>git, node, a package of <c>generator/</c>, the git reference or room for a file is not there; the error says which.</summary>
    public const int MissingPrerequisite = 4;
}


/// <summary>Ends a command with an exit code; the message says what to do.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    /// <summary>Something that a command needs is not there: a program, a package, a git reference.</summary>
    public static CommandException Missing(string message) => new(ExitCodes.MissingPrerequisite, message);

    /// <summary>Runs a command and says why it ended.</summary>
    public static async Task<int> GuardAsync(TextWriter errors, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(exception.Message);
            return ExitCodes.MissingPrerequisite;
        }
    }

    private int ExitCode { get; } = exitCode;
}
