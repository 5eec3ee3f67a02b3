using System.CommandLine;
using System.CommandLine.Parsing;

namespace AttachmentSdk.Cli.Commands;

/// <summary>One way to select the items of a command.</summary>
/// <param name="Name">The name in messages.</param>
/// <param name="IsGiven">Whether a command line uses it.</param>
internal sealed record InputKind(string Name, Func<SymbolResult, bool> IsGiven)
{
    /// <summary>Determines whether options are on a command line, even if a value is missing, which is a different error.</summary>
    public static Func<SymbolResult, bool> Given(params IReadOnlyList<Option> options) =>
        result => options.Any(option => result.GetResult(option) is { Implicit: false });

    /// <summary>Requires that exactly one way is used.</summary>
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
