using Spectre.Console.Rendering;

namespace AttachmentSdk.Cli.Output;

/// <summary>
/// A line that replaces a live display, which is drawn again below it. The display alone would leave its old text behind a shorter line.
/// </summary>
internal sealed class LineAboveDisplay(string line) : IRenderable
{
    private const string EraseToEnd = "\u001b[J";

    public Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [Segment.Control(EraseToEnd), new Segment(line), Segment.LineBreak];
}
