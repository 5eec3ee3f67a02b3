using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option for the effect of one failed item on the others.</summary>
internal static class FailureOption
{
    private const string Continue = "continue";
    private const string Stop = "stop";

    public static Option<string> Create()
    {
        var option = new Option<string>("--on-failure")
        {
            Description = "What a failed item means for the others: continue with them, or stop and start none of them; one that is not found is no failure",
            HelpName = $"{Continue}|{Stop}",
            DefaultValueFactory = _ => Continue,
        };
        option.CompletionSources.Add(Continue, Stop);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && token.Value is not (Continue or Stop))
            {
                result.AddError($"--on-failure must be {Continue} or {Stop}, not '{token.Value}'.");
            }
        });
        return option;
    }

    public static bool IsStop(ParseResult result, Option<string> option) => result.GetValue(option) == Stop;
}
