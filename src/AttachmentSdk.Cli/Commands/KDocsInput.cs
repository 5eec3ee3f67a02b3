using System.CommandLine;
using System.CommandLine.Parsing;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>--from</c>, or any number of <c>--pic</c>.</summary>
internal sealed class KDocsInput() : InputOptions<PictureReference>(ReferenceShape.KDocs)
{
    private readonly Option<string[]> _pictures = new("--pic") { Description = "A picture's pic_key and tag with a colon between them, as in KEY:attachment; repeatable", HelpName = "KEY:TAG" };

    protected override string ArgumentNames => "--pic KEY:TAG";

    public override void AddTo(Command command)
    {
        base.AddTo(command);
        command.Options.Add(_pictures);
    }

    protected override bool HasArguments(SymbolResult result) => result.GetValue(_pictures) is { Length: > 0 };

    protected override IReadOnlyList<PictureReference> FromArguments(ParseResult result) => [.. (result.GetValue(_pictures) ?? []).Select(Create)];

    private static PictureReference Create(string text)
    {
        // A key may hold colons; of the tags, none is known that does.
        var colon = text.LastIndexOf(':');
        return colon > 0 && colon < text.Length - 1
            ? new PictureReference(text[..colon], text[(colon + 1)..])
            : throw ToolException.Usage($"--pic '{text}' is not of the form KEY:TAG, such as {(text.Trim(':') is { Length: > 0 } key ? key : "KEY")}:attachment.");
    }
}
