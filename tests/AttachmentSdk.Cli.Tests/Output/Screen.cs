using System.Globalization;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Cli.Tests.Output;

/// <summary>What a terminal shows after a text, as far as the tool's control sequences go: as on real ones, a count of 0 moves by 1.</summary>
internal static partial class Screen
{
    public static IReadOnlyList<string> Show(string text)
    {
        List<List<char>> lines = [[]];
        var (row, column) = (0, 0);
        foreach (var token in Token().Matches(text).Cast<Match>())
        {
            var count = Math.Max(1, int.TryParse(token.Groups["count"].Value, CultureInfo.InvariantCulture, out var given) ? given : 0);
            switch (token.Groups["final"].Value, token.Value)
            {
                case ("A", _):
                    row = Math.Max(0, row - count);
                    break;
                case ("B", _):
                    row = Math.Min(lines.Count - 1, row + count);
                    break;
                case ("J", _):
                    Erase(lines[row], column);
                    lines.RemoveRange(row + 1, lines.Count - row - 1);
                    break;
                case ("K", _):
                    Erase(lines[row], given == 2 ? 0 : column);
                    break;
                case (_, "\r"):
                    column = 0;
                    break;
                case (_, "\n"):
                    (row, column) = (row + 1, 0);
                    if (row == lines.Count)
                    {
                        lines.Add([]);
                    }

                    break;
                case ("", var character):
                    Put(lines[row], column++, character[0]);
                    break;
            }
        }

        return [.. lines.Select(line => string.Concat(line).TrimEnd())];
    }

    private static void Erase(List<char> line, int column) => line.RemoveRange(Math.Min(column, line.Count), line.Count - Math.Min(column, line.Count));

    private static void Put(List<char> line, int column, char character)
    {
        while (line.Count <= column)
        {
            line.Add(' ');
        }

        line[column] = character;
    }

    [GeneratedRegex(@"\u001b\[\??(?<count>\d*)[\d;]*(?<final>[A-Za-z])|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
