using System.CommandLine;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>--from</c>, pairs of <c>--id</c> and <c>--key</c>, or forms by <c>--flow-id</c> and <c>--form-code</c>.</summary>
internal sealed class EkuaibaoInput
{
    private readonly FromOption _from = new("{\"id\",\"key\",\"fileName\"?}");
    private readonly Option<string[]> _ids = new("--id") { Description = "The id (fileId) of an attachment; repeat it together with --key", HelpName = "ID" };
    private readonly Option<string[]> _keys = new("--key") { Description = "The key of the attachment whose --id is at the same place in the order", HelpName = "KEY" };
    private readonly Option<string[]> _flowIds = new("--flow-id") { Description = "The id of a form, for all of its files; several may follow", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _formCodes = new("--form-code") { Description = "The code of a form, such as B21000073, for all of its files, also those that its id does not lead to; several may follow", HelpName = "CODE", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command)
    {
        _from.AddTo(command);
        foreach (var option in new Option[] { _ids, _keys, _flowIds, _formCodes })
        {
            command.Options.Add(option);
        }

        InputKind.RequireOne(
            command,
            new("--from FILE", InputKind.Given(_from.Option)),
            new("--id ID --key KEY", InputKind.Given(_ids, _keys)),
            new("--flow-id ID or --form-code CODE", InputKind.Given(_flowIds, _formCodes)));
    }

    /// <summary>Checks the input before credentials are looked for.</summary>
    /// <exception cref="ToolException">A file does not exist, or an argument is wrong.</exception>
    public void Check(ParseResult result, ToolConsole console)
    {
        _from.Check(result, console);
        FromArguments(result);
    }

    /// <exception cref="ToolException">A file cannot be opened, or an argument is wrong.</exception>
    public ReferenceFeed<FormAttachment> Open(ParseResult result, EkuaibaoClient client, ToolConsole console) => new(
        _from.Open(result, EkuaibaoShape.Instance, console) ?? FromArguments(result).ToAsyncEnumerable(),
        new FormExpansion(client).RunAsync)
    {
        DescribeNothing = () => Forms(result) is { Count: > 0 } forms
            ? $"No files in {(forms.Count == 1 ? "form" : "forms")} {string.Join(", ", forms.Select(Printable.Line))}."
            : _from.DescribeNothing(result),
        ExitCodeOfNothing = () => _from.ExitCodeOfNothing(result),
        IsOfIncompleteReport = _from.IsOfIncompleteReport,
        MayBeEarlierReport = () => _from.MayBeEarlierReport,
    };

    /// <inheritdoc cref="FromOption.Identity"/>
    public FileIdentity? InputFile(ParseResult result, ToolConsole console) => _from.Identity(result, console);

    private List<string> Forms(ParseResult result) => [.. IdValues.Read(result, _formCodes), .. IdValues.Read(result, _flowIds)];

    private IReadOnlyList<FormAttachment> FromArguments(ParseResult result)
    {
        var ids = result.GetValue(_ids) ?? [];
        var keys = result.GetValue(_keys) ?? [];
        if (ids.Length != keys.Length)
        {
            throw ToolException.Usage($"--id and --key go in pairs, but {ids.Length} --id and {keys.Length} --key are given.");
        }

        return
        [
            .. ids.Zip(keys, Create),
            .. IdValues.Read(result, _formCodes).Select(code => new FormAttachment(FormAttachmentKind.Form, "", formCode: code)),
            .. IdValues.Read(result, _flowIds).Select(id => new FormAttachment(FormAttachmentKind.Form, "", flowId: id)),
        ];
    }

    private static FormAttachment Create(string id, string key)
    {
        if (id.Length == 0 || key.Length == 0)
        {
            throw ToolException.Usage($"{(id.Length == 0 ? "--id" : "--key")} is empty.");
        }

        // On a command line, the cause of an invalid key is nearly always the shell.
        return DingTalkDriveKeyText.FindProblem(key) is { } problem
            ? throw ToolException.Usage($"{problem}\nPut the key in single quotes, or give it in a file with --from.")
            : new FormAttachment(new AttachmentReference(id, key));
    }
}
