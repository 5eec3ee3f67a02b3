using System.CommandLine;
using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The help of a command as lines of a limited width; examples are not wrapped, so that they can be copied.</summary>
internal sealed class HelpPage(Command command, int width)
{
    private const string Margin = "  ";

    public IEnumerable<string> Lines()
    {
        var notes = (command as DocumentedCommand)?.Notes;
        return
        [
            .. WordWrap.Lines(command.Description + ".", width),
            .. Section("Usage:", WordWrap.Lines(Usage(), width - Margin.Length).Select(line => Margin + line)),
            .. Table("Arguments:", command.Arguments.Select(argument => (HelpTerm.Of(argument), argument.Description!))),
            .. Table("Commands:", command.Subcommands.Select(subcommand => (subcommand.Name, subcommand.Description!))),
            .. Table("Options:", Options().Select(option => (HelpTerm.Of(option), HelpTerm.MeaningOf(option)))),
            .. notes?.Text.SelectMany(paragraph => Section("", WordWrap.Lines(paragraph, width))) ?? [],
            .. Section("Examples:", notes?.Examples.Select(example => Margin + example) ?? []),
            .. Table("Environment:", HelpTables.Variables(notes?.Environment ?? [])),
            .. Table("Exit codes:", HelpTables.ExitCodes(notes?.ExitCodes ?? [])),
        ];
    }

    private IEnumerable<string> Table(string title, IEnumerable<(string Term, string Meaning)> items) => Section(title, DefinitionList.Lines([.. items], width));

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var content = lines.ToList();
        return content.Count == 0 ? [] : title.Length == 0 ? ["", .. content] : ["", title, .. content];
    }

    // Required options are in the usage line, the others in the list of options.
    private string Usage() => string.Join(' ',
    [
        .. Path(command),
        .. command.Subcommands.Count > 0 ? ["<COMMAND>"] : command.Arguments.Select(HelpTerm.UsageOf),
        .. command.Options.Where(option => option.Required).Select(option => $"{option.Name} <{option.HelpName}>"),
        "[options]",
    ]);

    private static IEnumerable<string> Path(Command command) =>
        [.. command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Path(parent) : [], command.Name];

    private IEnumerable<Option> Options()
    {
        var root = command;
        while (root.Parents.OfType<Command>().FirstOrDefault() is { } parent)
        {
            root = parent;
        }

        return command == root ? command.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));
    }
}
