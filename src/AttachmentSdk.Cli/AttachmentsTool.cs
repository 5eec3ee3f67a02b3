using System.CommandLine;
using AttachmentSdk.Cli.Commands;
using AttachmentSdk.Cli.Completion;

namespace AttachmentSdk.Cli;

/// <summary>The tool as a function: from arguments and a console to an exit code.</summary>
internal static class AttachmentsTool
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ToolConsole console, CancellationToken cancellationToken = default)
    {
        var exitCode = await RunCommandAsync(args, console, cancellationToken);
        if ((exitCode == ExitCodes.CredentialsRefused || console.IsApiUnreachable) && console.ApiSource is { } address)
        {
            console.WriteMessage($"The address of the API is {address}.");
        }

        if (exitCode == ExitCodes.CredentialsRefused && console.CredentialSource is { } source)
        {
            // A user with several kinds of credentials may expect others than those that were refused.
            console.WriteMessage($"The credentials came from {source}.");
        }

        if (console.FindOutputFailure() is { } reason)
        {
            console.WriteMessage($"Standard output cannot be written to: {reason}.");
            return exitCode == ExitCodes.Success ? ExitCodes.Destination : exitCode;
        }

        return exitCode;
    }

    private static async Task<int> RunCommandAsync(IReadOnlyList<string> args, ToolConsole console, CancellationToken cancellationToken)
    {
        try
        {
            if (SuggestDirective.Read(args) is { } words)
            {
                foreach (var candidate in Completer.Complete(ToolCommand.Create(console, words), words))
                {
                    console.Output.WriteLine(candidate);
                }

                return ExitCodes.Success;
            }

            var command = ToolCommand.Create(console, args);

            // A vendor's id may begin with '@', which would otherwise be read as the name of a file with arguments.
            var result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result is { CommandResult.Command.Subcommands.Count: > 0, UnmatchedTokens.Count: 0, Errors.Count: > 0 })
            {
                // A group without a command: its help lists them.
                await command.Parse([.. args, "--help"]).InvokeAsync(new InvocationConfiguration { Output = console.Error }, cancellationToken);
                return ExitCodes.Usage;
            }

            if (result.Errors.Count > 0)
            {
                UsageError.Write(result, console);
                return ExitCodes.Usage;
            }

            var configuration = new InvocationConfiguration
            {
                Output = console.Output,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await result.InvokeAsync(configuration, cancellationToken);
        }
        catch (Exception exception)
        {
            return CommandErrors.Report(exception, console, cancellationToken);
        }
    }
}
