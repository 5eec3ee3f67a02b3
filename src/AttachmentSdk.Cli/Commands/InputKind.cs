using System.CommandLine;
using System.CommandLine.Parsing;

namespace AttachmentSdk.Cli.Commands;

/// <summary>One of the ways to say which items a command is about.</summary>
/// <param name="Name">How messages name it.</param>
/// <param name="IsGiven">Whether a command line has it.</param>
internal sealed record InputKind(string Name, Func<SymbolResult, bool> IsGiven)
{
    /// <summary>Whether options are named on a command line, even if the value is missing, which is another error.</summary>
    public static Func<SymbolResult, bool> Given(params IReadOnlyList<Option> options) =>
        result => options.Any(option => result.GetResult(option) is { Implicit: false });

    /// <summary>Lets a command be about what is given in exactly one way.</summary>
    public static void RequireOne(Command command, params IReadOnlyList<InputKind> kinds) => command.Validators.Add(result =>
    {
        var given = kinds.Where(kind => kind.IsGiven(result)).ToList();
        if (given.Count == 0)
        {
            result.AddError($"Say what to work on: {string.Join(", ", kinds.SkipLast(1).Select(kind => kind.Name))}, or {kinds[^1].Name}.");
        }
        else if (given.Count > 1)
        {
            result.AddError($"Give either {given[0].Name} or {given[1].Name}, not both.");
        }
    });
}
