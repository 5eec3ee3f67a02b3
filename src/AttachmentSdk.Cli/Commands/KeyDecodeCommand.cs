using System.CommandLine;
using System.Globalization;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Ekuaibao;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments key decode</c></summary>
internal static class KeyDecodeCommand
{
    private const string Null = "null";

    public static Command Create(ToolConsole console)
    {
        var key = new Argument<string>("KEY|-") { Description = "The key, beginning with DP:, also with \\\" escapes as copied from JSON; - reads it from standard input" };
        var command = new DocumentedCommand("decode", "Prints what a DingTalk-drive (钉盘) key says about its file, as JSON", new()
        {
            Text = ["Put the key in single quotes in sh, bash and zsh: they leave its double quotes alone. What the key does not say is null."],
            Examples =
            [
                """attachments key decode 'DP:{"fileId":"123","fileName":"a.pdf","fileSize":42}'""",
                "attachments key decode - < key.txt",
            ],
            ExitCodes = [ExitCodes.Success, ExitCodes.Usage, ExitCodes.Cancelled],
        })
        {
            key,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var given = result.GetRequiredValue(key);
            var text = given == ReferenceFile.StandardInput ? await ReadAllAsync(console, cancellationToken) : given;
            console.Output.WriteLine(Describe(Parse(text)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static DingTalkDriveKey Parse(string text)
    {
        try
        {
            return DingTalkDriveKeyText.Parse(text);
        }
        catch (FormatException exception)
        {
            throw ToolException.Usage(exception.Message);
        }
    }

    // Without a JsonTextWriter: creating one takes longer than the rest of this command.
    private static string Describe(DingTalkDriveKey key) => $$"""
        {
          "fileId": {{Json(key.FileId)}},
          "fileName": {{Json(key.FileName)}},
          "fileSize": {{key.FileSize?.ToString(CultureInfo.InvariantCulture) ?? Null}},
          "fileType": {{Json(key.FileType)}},
          "spaceId": {{Json(key.SpaceId)}}
        }
        """;

    private static string Json(string? text) => text is null ? Null : JsonText.Escape(JsonConvert.ToString(text));

    private static async Task<string> ReadAllAsync(ToolConsole console, CancellationToken cancellationToken)
    {
        using var reader = new BoundedTextReader(new StreamReader(console.Input, leaveOpen: true));
        try
        {
            return await reader.ReadToEndAsync(cancellationToken).WaitAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw ToolException.Usage($"Standard input has more than {BoundedTextReader.MostCharacters} characters, so it is no key.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"Standard input cannot be read: {FileErrors.Words(exception)}.");
        }
    }
}
