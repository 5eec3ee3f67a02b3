namespace AttachmentSdk.Testing.Snapshots;

/// <summary>One line that stays (' '), goes ('-') or comes ('+'), with its 1-based place in both texts.</summary>
internal readonly record struct LineEdit(char Kind, string Text, int LineBefore, int LineAfter);

/// <summary>The edits that turn one list of lines into another, by longest common subsequence.</summary>
internal static class LineEdits
{
    // Beyond this table size the changed middle is shown as one replaced block: still right, only less fine.
    private const long MaxCells = 4_000_000;

    public static IReadOnlyList<LineEdit> Between(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var (endBefore, endAfter) = (before.Length - end, after.Length - end);
        var lengths = CommonLengths(before.AsSpan(start..endBefore), after.AsSpan(start..endAfter));
        var edits = new List<LineEdit>();
        var (i, j) = (0, 0);
        while (i < start)
        {
            edits.Add(new LineEdit(' ', before[i], ++i, ++j));
        }

        while (i < endBefore || j < endAfter)
        {
            if (lengths is not null && i < endBefore && j < endAfter && before[i] == after[j])
            {
                edits.Add(new LineEdit(' ', before[i], ++i, ++j));
            }
            else if (i < endBefore && (lengths is null || j == endAfter || lengths[i + 1 - start, j - start] >= lengths[i - start, j + 1 - start]))
            {
                edits.Add(new LineEdit('-', before[i], ++i, j + 1));
            }
            else
            {
                edits.Add(new LineEdit('+', after[j], i + 1, ++j));
            }
        }

        while (i < before.Length)
        {
            edits.Add(new LineEdit(' ', before[i], ++i, ++j));
        }

        return edits;
    }

    private static int[,]? CommonLengths(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        if ((long)before.Length * after.Length > MaxCells)
        {
            return null;
        }

        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
