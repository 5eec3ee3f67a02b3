using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Uploads files one after another, and writes the outcome of each.</summary>
internal sealed class UploadRun(EkuaibaoClient client, bool asJson, bool showsProgress, ToolConsole console)
{
    public async Task<int> RunAsync(IReadOnlyList<string> files, string? name, CancellationToken cancellationToken)
    {
        var failed = await UploadAsync(files, name, cancellationToken);
        console.WriteMessage($"{files.Count - failed} uploaded, {failed} failed.");
        return failed == 0 ? ExitCodes.Success : ExitCodes.SomeFailed;
    }

    /// <returns>The number of files that were not uploaded.</returns>
    private async Task<int> UploadAsync(IReadOnlyList<string> files, string? name, CancellationToken cancellationToken)
    {
        await using var progress = showsProgress ? new UploadProgress(files.Count, console) : null;
        Action<string> writeMessage = progress is null ? console.WriteMessage : progress.WriteMessage;
        var failed = 0;
        foreach (var file in files)
        {
            var problem = await UploadAsync(file, name, progress, cancellationToken);
            progress?.End(isUploaded: problem is null);
            if (problem is not null)
            {
                failed++;
                writeMessage(Printable.Lines(SecretMask.Apply($"{file}: {problem}", console)));
            }
        }

        return failed;
    }

    /// <returns>The reason why the file was not uploaded; <see langword="null"/> if it was.</returns>
    private async Task<string?> UploadAsync(string file, string? name, UploadProgress? progress, CancellationToken cancellationToken)
    {
        var path = console.FullPath(file);
        Action<string> writeLine = progress is null ? console.Output.WriteLine : progress.WriteLine;
        progress?.Begin(path);
        try
        {
            var reference = await client.UploadAsync(path, name, progress, cancellationToken);
            writeLine(asJson ? Line(reference) : string.Join('\t', new[] { reference.Id, reference.Key, reference.FileName }.OfType<string>().Select(Printable.Line)));
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
