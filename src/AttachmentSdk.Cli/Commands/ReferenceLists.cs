using AttachmentSdk.Cli.Output;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Writes the references of an emulator as files for <c>--from</c>.</summary>
internal sealed class ReferenceLists
{
    private ReferenceLists(string folder)
    {
        Ekuaibao = Path.Combine(folder, "ekuaibao.jsonl");
        KDocs = Path.Combine(folder, "kdocs.jsonl");
    }

    /// <summary>Gets the path of the attachments' list.</summary>
    public string Ekuaibao { get; }

    /// <summary>Gets the path of the pictures' list.</summary>
    public string KDocs { get; }

    /// <param name="emulator">The emulator.</param>
    /// <param name="folder">The folder that the user entered; created if it does not exist.</param>
    /// <param name="console">Has the folder that relative paths start from.</param>
    /// <exception cref="ToolException">The files cannot be written.</exception>
    public static ReferenceLists Write(AttachmentEmulator emulator, string folder, ToolConsole console)
    {
        var lists = new ReferenceLists(folder);
        try
        {
            Directory.CreateDirectory(console.FullPath(folder));
            File.WriteAllLines(console.FullPath(lists.Ekuaibao), emulator.Attachments.Select(file => Line("id", file.Id, "key", file.Key)));
            File.WriteAllLines(console.FullPath(lists.KDocs), emulator.Pictures.Select(file => Line("pic_key", file.PicKey, "tag", file.Tag)));
            return lists;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Destination($"The lists cannot be written to {folder}: {FileErrors.Words(exception)}.");
        }
    }

    private static string Line(string firstName, string first, string secondName, string second) => JsonText.Line(json =>
    {
        json.Field(firstName, first);
        json.Field(secondName, second);
    });
}
