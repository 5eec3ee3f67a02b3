using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AttachmentSdk.Generator.Checking;

/// <summary>
/// Joins the lines of each paragraph of a description, which is Markdown: a contract breaks its lines where they are full, and NSwag makes a
/// <c>&lt;br/&gt;</c> of every line break. Paragraphs, lists, tables and code keep their lines.
/// </summary>
internal static class DescriptionLines
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public static void Join(JsonNode? node)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            Join(item);
        }

        foreach (var (key, value) in (node as JsonObject ?? []).ToList())
        {
            if (key is "description" or "summary" && value is JsonValue text && text.TryGetValue(out string? words))
            {
                node![key] = Join(words);
            }
            else
            {
                Join(value);
            }
        }
    }

    private static string Join(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n');
        foreach (var end in Markdown.Parse(lines, Pipeline).Descendants<LineBreakInline>().Where(end => !end.IsHard).Reverse())
        {
            lines = $"{lines[..end.Span.Start].TrimEnd(' ')} {lines[(end.Span.End + 1)..].TrimStart(' ')}";
        }

        return lines;
    }
}
