namespace AttachmentSdk.Cli.Output;

/// <summary>Terms and their meanings in two columns. If a term is too wide for its column, its meaning is below it.</summary>
internal static class DefinitionList
{
    private const string Margin = "  ";

    /// <param name="items">Each term and its meaning.</param>
    /// <param name="width">The columns of the terminal.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<(string Term, string Meaning)> items, int width)
    {
        // A third for the terms, so that most of a line is left for the meanings.
        var most = width / 3;
        var column = items.Select(item => Cells.Count(item.Term)).Where(cells => cells <= most).DefaultIfEmpty(most).Max();
        var indent = new string(' ', Margin.Length + column + Margin.Length);
        foreach (var (term, meaning) in items)
        {
            var isBeside = Cells.Count(term) <= column;
            if (!isBeside)
            {
                yield return Margin + term;
            }

            var first = isBeside ? Margin + term + new string(' ', column - Cells.Count(term)) + Margin : indent;
            foreach (var line in WordWrap.Lines(meaning, width - indent.Length))
            {
                yield return first + line;
                first = indent;
            }
        }
    }
}
