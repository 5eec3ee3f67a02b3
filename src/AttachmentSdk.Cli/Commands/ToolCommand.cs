using System.CommandLine;
using System.CommandLine.Help;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The command <c>attachments</c> with everything below it.</summary>
internal static class ToolCommand
{
    private const int WidthWithoutTerminal = 100;

    public static Command Create(ToolConsole console)
    {
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
            DemoCommand.Create(console),
            EmulatorCommand.Create(console),
            new Command("ekuaibao", "Attachments of 合思·易快报 (ekuaibao/HOSE) forms")
            {
                EkuaibaoUrlsCommand.Create(console),
                EkuaibaoDownloadCommand.Create(console),
                EkuaibaoUploadCommand.Create(console),
                EkuaibaoLocationCommand.Create(console),
            },
            new Command("kdocs", "Pictures, attachments and documents of 金山文档 (KDocs/WPS)")
            {
                KDocsUrlsCommand.Create(console),
                KDocsDownloadCommand.Create(console),
                KDocsDocumentCommand.Create(console),
            },
            new Command("login", "Lets a user authorise an app, and stores the tokens")
            {
                KDocsLoginCommand.Create(console),
            },
            new Command("key", "Keys of attachments")
            {
                KeyDecodeCommand.Create(console),
            },
            new HelpOption { Action = new DocumentedHelpAction(console.IsOutputTerminal ? console.Width ?? WidthWithoutTerminal : WidthWithoutTerminal) },
            new VersionOption { Action = new VersionAction() },
        };
    }
}
