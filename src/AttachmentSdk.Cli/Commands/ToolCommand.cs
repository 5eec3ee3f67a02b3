using System.CommandLine;
using System.CommandLine.Help;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The command <c>attachments</c> with everything below it.</summary>
internal static class ToolCommand
{
    private const int WidthWithoutTerminal = 100;

    /// <param name="console">The console.</param>
    /// <param name="words">
    /// The command line. A command that no word of it names gets no content: making all of them would take longer than what most commands do.
    /// </param>
    public static Command Create(ToolConsole console, IReadOnlyList<string> words)
    {
        Command Group(string name, string description, params Func<ToolConsole, Command>[] commands)
        {
            var group = new Command(name, description);
            if (words.Contains(name))
            {
                foreach (var create in commands)
                {
                    group.Subcommands.Add(create(console));
                }
            }

            return group;
        }

        // Not a RootCommand: that takes its name from the process, which is dotnet or a test host at times.
        return new DocumentedCommand("attachments", "Downloads the attachments of 合思·易快报 (ekuaibao/HOSE) forms and the pictures and attachments of 金山文档 (KDocs/WPS)", """
            Begin with:
              attachments demo
              attachments ekuaibao download --help

            Exit codes:
              0    all downloaded or skipped
              1    some item failed or was not found
              2    wrong usage, unreadable input, or stored tokens that cannot be read or kept
              3    credentials refused
              4    the destination cannot be written: disk full, no permission
              130  cancelled
            """)
        {
            words.Contains(DemoCommand.Name) ? DemoCommand.Create(console) : new Command(DemoCommand.Name, DemoCommand.Description),
            words.Contains(EmulatorCommand.Name) ? EmulatorCommand.Create(console) : new Command(EmulatorCommand.Name, EmulatorCommand.Description),
            Group("ekuaibao", "Attachments of 合思·易快报 (ekuaibao/HOSE) forms", EkuaibaoUrlsCommand.Create, EkuaibaoDownloadCommand.Create, EkuaibaoUploadCommand.Create, EkuaibaoLocationCommand.Create),
            Group("kdocs", "Pictures, attachments and documents of 金山文档 (KDocs/WPS)", KDocsUrlsCommand.Create, KDocsDownloadCommand.Create, KDocsDocumentCommand.Create),
            Group("login", "Lets a user authorise an app, and stores the tokens", KDocsLoginCommand.Create),
            Group("key", "Keys of attachments", KeyDecodeCommand.Create),
            new HelpOption { Action = new DocumentedHelpAction(console.IsOutputTerminal ? console.Width ?? WidthWithoutTerminal : WidthWithoutTerminal) },
            new VersionOption { Action = new VersionAction() },
        };
    }
}
