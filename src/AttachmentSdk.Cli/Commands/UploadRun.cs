using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Uploads files one after another, and writes the outcome of each.</summary>
internal sealed class UploadRun(EkuaibaoClient client, bool asJson, ToolConsole console)
{
    public async Task<int> RunAsync(IReadOnlyList<string> files, string? name, CancellationToken cancellationToken)
    {
        var failed = 0;
        foreach (var file in files)
        {
            if (await UploadAsync(file, name, cancellationToken) is { } problem)
            {
                failed++;
                console.WriteMessage(Printable.Lines(SecretMask.Apply($"{file}: {problem}", console)));
            }
        }

        console.WriteMessage($"{files.Count - failed} uploaded, {failed} failed.");
        return failed == 0 ? ExitCodes.Success : ExitCodes.SomeFailed;
    }

    /// <returns>The reason why the file was not uploaded; <see langword="null"/> if it was.</returns>
    private async Task<string?> UploadAsync(string file, string? name, CancellationToken cancellationToken)
    {
        var path = console.FullPath(file);
        try
        {
            var reference = await client.UploadAsync(path, name, cancellationToken);
            await console.Output.WriteLineAsync(asJson ? Line(reference) : string.Join('\t', new[] { reference.Id, reference.Key, reference.FileName }.OfType<string>().Select(Printable.Line)));
            return null;
        }
        catch (ArgumentException exception)
        {
            // The following text is the name of a parameter in C#.
            return exception.Message.Split(" (Parameter '")[0];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"It cannot be read: {FileErrors.OfReading(exception, path)}.";
        }
        catch (AttachmentApiException exception) when (exception is not CredentialsRefusedException)
        {
            return CommandErrors.ToToolException(exception).Message;
        }
    }

    private static string Line(AttachmentReference reference) => JsonText.Line(json =>
        json.ReferenceFields(EkuaibaoShape.Instance, EkuaibaoShape.Instance.Read(new FormAttachment(reference)), forRetry: true));
}
