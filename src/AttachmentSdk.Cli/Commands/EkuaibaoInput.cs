using System.CommandLine;
using System.CommandLine.Parsing;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>--from</c>, or pairs of <c>--id</c> and <c>--key</c>.</summary>
internal sealed class EkuaibaoInput() : InputOptions<AttachmentReference>(ReferenceShape.Ekuaibao)
{
    private readonly Option<string[]> _ids = new("--id") { Description = "The id (fileId) of an attachment; repeat it together with --key", HelpName = "ID" };
    private readonly Option<string[]> _keys = new("--key") { Description = "The key of the attachment whose --id is at the same place in the order", HelpName = "KEY" };

    protected override string ArgumentNames => "--id ID --key KEY";

    public override void AddTo(Command command)
    {
        base.AddTo(command);
        command.Options.Add(_ids);
        command.Options.Add(_keys);
    }

    protected override bool HasArguments(SymbolResult result) => result.GetValue(_ids) is { Length: > 0 } || result.GetValue(_keys) is { Length: > 0 };

    protected override IReadOnlyList<AttachmentReference> FromArguments(ParseResult result)
    {
        var ids = result.GetValue(_ids) ?? [];
        var keys = result.GetValue(_keys) ?? [];
        if (ids.Length != keys.Length)
        {
            throw ToolException.Usage($"--id and --key go in pairs, but {ids.Length} --id and {keys.Length} --key are given.");
        }

        return [.. ids.Zip(keys, Create)];
    }

    private static AttachmentReference Create(string id, string key)
    {
        if (id.Length == 0 || key.Length == 0)
        {
            throw ToolException.Usage($"{(id.Length == 0 ? "--id" : "--key")} is empty.");
        }

        // On a command line, the cause of a broken key is nearly always the shell.
        return DingTalkDriveKeyText.FindProblem(key) is { } problem
            ? throw ToolException.Usage($"{problem}\nPut the key in single quotes, or give it in a file with --from.")
            : new AttachmentReference(id, key);
    }
}
