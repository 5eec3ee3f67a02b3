using System.CommandLine;
using AttachmentSdk.Cli.Completion;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments completion</c></summary>
internal static class CompletionCommand
{
    public const string Name = "completion";
    public const string Description = "Prints a script that makes a shell complete commands, options and values";

    public static Command Create(ToolConsole console)
    {
        var shells = string.Join(", ", CompletionScript.Shells.SkipLast(1)) + " or " + CompletionScript.Shells[^1];
        var shell = new Argument<string>("SHELL") { Description = $"The shell: {shells}" };
        shell.CompletionSources.Add([.. CompletionScript.Shells]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !CompletionScript.Shells.Contains(token.Value))
            {
                result.AddError($"SHELL must be {shells}, not '{token.Value}'.");
            }
        });
        var command = new DocumentedCommand(Name, Description, new()
        {
            Text = ["Put the line for your shell into the file that its comment names, in zsh after compinit; typed at a prompt it holds until that shell ends. It needs nothing but this tool on the PATH."],
            Examples =
            [
                """eval "$(attachments completion bash)"  # ~/.bashrc""",
                """eval "$(attachments completion zsh)"  # ~/.zshrc""",
                "attachments completion fish | source  # ~/.config/fish/config.fish",
                "attachments completion pwsh | Out-String | iex  # $PROFILE",
            ],
            ExitCodes = [ExitCodes.Success, ExitCodes.Usage],
        })
        {
            shell,
        };
        command.SetAction(result =>
        {
            console.Output.Write(CompletionScript.For(result.GetRequiredValue(shell)));
            return ExitCodes.Success;
        });
        return command;
    }
}
