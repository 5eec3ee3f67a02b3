using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli;

/// <summary>Describes the exception that ended a command in a line or two, and finds its exit code.</summary>
internal static class CommandErrors
{
    public const string DebugVariable = "ATTACHMENTS_DEBUG";

    public static int Report(Exception exception, ToolConsole console, CancellationToken cancellationToken)
    {
        var (exitCode, message) = exception switch
        {
            OperationCanceledException when cancellationToken.IsCancellationRequested => (ExitCodes.Cancelled, "Cancelled."),
            _ => Describe(exception),
        };
        console.IsApiUnreachable |= exception is ApiUnreachableException;
        console.WriteMessage(Printable.Lines(SecretMask.Apply(message, console)));
        if (console.Variable(DebugVariable) == "1")
        {
            console.Error.WriteLine(Printable.Lines(SecretMask.Apply(exception.ToString(), console)));
        }

        return exitCode;
    }

    /// <summary>Converts the exception that ended a command to the exception that ends the input.</summary>
    public static ToolException ToToolException(Exception exception)
    {
        var (exitCode, message) = Describe(exception);
        return new ToolException(exitCode, message);
    }

    /// <summary>Returns the error code of a failed call of the vendor's API for the items that depend on it.</summary>
    public static DownloadErrorCode CodeOf(Exception exception) => exception switch
    {
        CredentialsRefusedException => DownloadErrorCode.CredentialsRefused,
        DestinationException => DownloadErrorCode.Destination,
        KDocsTokenStoreException or QuotaExceededException => DownloadErrorCode.NotStarted,
        ApiUnreachableException { IsTimeout: false } => DownloadErrorCode.Network,
        ApiUnreachableException => DownloadErrorCode.Timeout,
        ToolException => DownloadErrorCode.NotFound,
        _ => DownloadErrorCode.Api,
    };

    private static (int ExitCode, string Message) Describe(Exception exception) => exception switch
    {
        ToolException tool => (tool.ExitCode, tool.Message),
        CredentialsRefusedException => (ExitCodes.CredentialsRefused, exception.Message),
        DestinationException => (ExitCodes.Destination, exception.Message),
        KDocsTokenStoreException => (ExitCodes.Usage, exception.Message),
        AttachmentApiException or DownloadException => (ExitCodes.SomeFailed, exception.Message),
        _ => (ExitCodes.SomeFailed, Unexpected(exception)),
    };

    private static string Unexpected(Exception exception) =>
        $"Something went wrong that should not: {exception.GetType().Name}: {exception.Message}\n"
        + $"Please report this as a bug, with what you get when {DebugVariable}=1 is set.";
}
