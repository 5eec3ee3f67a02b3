using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Tests.Output;

/// <summary>A terminal that wraps its lines anew when its width changes, as far as the tool's control sequences go.</summary>
internal sealed partial class ReflowingTerminal : TextWriter
{
    private const char SecondHalf = '\0';

    // Rows are not kept but found from the cells, so that erasing must not change their widths.
    private const char WideBlank = '\u3000';

    private readonly Lock _lock = new();
    private readonly List<List<char>> _lines = [[]];
    private int _line;
    private int _offset;

    public int Width { get; set; } = 80;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What is shown, a row each.</summary>
    public IReadOnlyList<string> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines.SelectMany(line => RowsOf(line))];
            }
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void Write(string? value)
    {
        lock (_lock)
        {
            foreach (var token in Token().Matches(value ?? "").Cast<Match>())
            {
                Apply(token.Value, token.Groups["final"].Value, int.TryParse(token.Groups["count"].Value, CultureInfo.InvariantCulture, out var count) ? count : 1);
            }
        }
    }

    private static string Text(List<char> cells) => string.Concat(cells.Where(cell => cell != SecondHalf)).TrimEnd();

    private IEnumerable<string> RowsOf(List<char> line)
    {
        var starts = StartsOf(line);
        return starts.Zip(starts.Skip(1).Append(line.Count), (start, end) => Text(line[start..end]));
    }

    private void Apply(string token, string final, int count)
    {
        switch (token, final)
        {
            case (_, "A"):
                Up(count);
                break;
            case (_, "J"):
                _lines[_line].RemoveRange(_offset, _lines[_line].Count - _offset);
                _lines.RemoveRange(_line + 1, _lines.Count - _line - 1);
                break;
            case (_, "K"):
                EraseRow(_lines[_line]);
                break;
            case ("\r", _):
                _offset = StartsOf(_lines[_line])[RowOf()];
                break;
            case ("\n", _):
                (_line, _offset) = (_line + 1, 0);
                if (_line == _lines.Count)
                {
                    _lines.Add([]);
                }

                break;
            case (_, ""):
                Put(token[0]);
                if (Cells.Count(token) == 2)
                {
                    Put(SecondHalf);
                }

                break;
        }
    }

    private void EraseRow(List<char> line)
    {
        var starts = StartsOf(line).Append(line.Count).ToList();
        for (var cell = starts[RowOf()]; cell < starts[RowOf() + 1]; cell++)
        {
            line[cell] = line[cell] == SecondHalf ? SecondHalf : cell + 1 < line.Count && line[cell + 1] == SecondHalf ? WideBlank : ' ';
        }
    }

    private void Put(char cell)
    {
        var line = _lines[_line];
        line.RemoveRange(_offset, line.Count > _offset ? 1 : 0);
        line.Insert(_offset++, cell);
    }

    private void Up(int count)
    {
        for (; count > 0; count--)
        {
            var row = RowOf();
            if (row == 0 && _line == 0)
            {
                return;
            }

            _line -= row == 0 ? 1 : 0;
            var starts = StartsOf(_lines[_line]);
            _offset = starts[row == 0 ? ^1 : row - 1];
        }
    }

    private int RowOf() => StartsOf(_lines[_line]).FindLastIndex(start => start <= _offset);

    private List<int> StartsOf(List<char> line)
    {
        List<int> starts = [0];
        for (var cell = 0; cell < line.Count; cell++)
        {
            var isWide = cell + 1 < line.Count && line[cell + 1] == SecondHalf;
            if (cell - starts[^1] + (isWide ? 2 : 1) > Width && line[cell] != SecondHalf)
            {
                starts.Add(cell);
            }
        }

        return starts;
    }

    [GeneratedRegex(@"\u001b\[\??(?<count>\d*)[\d;]*(?<final>[A-Za-z])|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
