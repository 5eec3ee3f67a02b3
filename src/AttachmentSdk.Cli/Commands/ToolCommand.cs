using System.CommandLine;
using System.CommandLine.Invocation;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The command <c>attachments</c> with all its subcommands.</summary>
internal static class ToolCommand
{
    private const int WidthWithoutTerminal = 80;

    /// <param name="console">The console.</param>
    /// <param name="words">
    /// The command line. Commands that it does not name get no content, because creating all of them would take longer than most commands
    /// run.
    /// </param>
    public static Command Create(ToolConsole console, IReadOnlyList<string> words)
    {
        Command Leaf(string name, string description, Func<ToolConsole, Command> create) => words.Contains(name) ? create(console) : new Command(name, description);

        Command Group(string name, string description, string[] examples, params Func<ToolConsole, Command>[] commands)
        {
            var group = new DocumentedCommand(name, description, new() { Examples = examples });
            foreach (var create in words.Contains(name) ? commands : [])
            {
                group.Subcommands.Add(create(console));
            }

            return group;
        }

        // Not a RootCommand, which takes its name from the process, sometimes dotnet or a test host.
        var tool = new DocumentedCommand("attachments", "Downloads the attachments of 合思·易快报 (ekuaibao/HOSE) forms and the pictures and attachments of 金山文档 (KDocs/WPS)", new()
        {
            Text = ["'attachments help <COMMAND>' says what a command does, which options it has and where its credentials come from."],
            Examples = ["attachments demo", "attachments ekuaibao download --form-code B21000073 -o files", "attachments help ekuaibao download"],
            Environment = [CommandErrors.DebugVariable],
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Destination, ExitCodes.Cancelled],
        })
        {
            Leaf(DemoCommand.Name, DemoCommand.Description, DemoCommand.Create),
            Leaf(EmulatorCommand.Name, EmulatorCommand.Description, EmulatorCommand.Create),
            Group(
                "ekuaibao",
                "Finds, downloads and uploads attachments of 合思·易快报 (ekuaibao/HOSE) forms",
                ["attachments ekuaibao download --form-code B21000073 -o files", "attachments help ekuaibao download"],
                EkuaibaoListCommand.Create,
                EkuaibaoUrlsCommand.Create,
                EkuaibaoDownloadCommand.Create,
                EkuaibaoUploadCommand.Create,
                EkuaibaoLocationCommand.Create),
            Group(
                "kdocs",
                "Finds and downloads pictures, attachments and documents of 金山文档 (KDocs/WPS)",
                ["attachments kdocs download --file-token T --all-sheets -o pictures", "attachments help kdocs download"],
                KDocsUrlsCommand.Create,
                KDocsDownloadCommand.Create,
                KDocsDocumentCommand.Create),
            Group("login", "Lets a user authorise an app, and stores the tokens", ["attachments login kdocs --redirect-uri https://example.com/callback"], KDocsLoginCommand.Create),
            Group("key", "Reads keys of attachments", ["""attachments key decode 'DP:{"fileId":"123","fileName":"a.pdf","fileSize":42}'"""], KeyDecodeCommand.Create),
            Leaf(VerifyCommand.Name, VerifyCommand.Description, VerifyCommand.Create),
            Leaf(CompletionCommand.Name, CompletionCommand.Description, CompletionCommand.Create),
            Leaf(HelpCommand.Name, HelpCommand.Description, HelpCommand.Create),
            Flag("--help", "Show this help", new DocumentedHelpAction(console.IsOutputTerminal ? console.Width ?? WidthWithoutTerminal : WidthWithoutTerminal), "-?", "-h", "/?", "/h"),
            Flag("--version", "Show the version", new VersionAction()),
        };
        OptionLikeValues.Refuse(tool, words);
        return tool;
    }

    // Not HelpOption and VersionOption, which look their texts up in resources; that takes longer than parsing the command line.
    private static Option<bool> Flag(string name, string description, CommandLineAction action, params string[] aliases) =>
        new(name, aliases) { Description = description, Action = action, Arity = ArgumentArity.Zero, Recursive = action is DocumentedHelpAction };
}
