namespace AttachmentSdk.Cli.Commands;

/// <summary>Finds the word that a misspelt word most likely means.</summary>
internal static class Suggestion
{
    public static string? For(string word, IEnumerable<string> candidates) =>
        candidates.Select(candidate => (candidate, Edits: Edits(word, candidate)))
            .Where(pair => pair.Edits <= pair.candidate.Length / 3)
            .OrderBy(pair => pair.Edits)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>Returns the number of letters to add, remove or change.</summary>
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
