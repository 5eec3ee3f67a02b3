using System.Text;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>Indented lines with LF ends.</summary>
internal sealed class CodeLines
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _needsGap;

    /// <summary>Starts a block, after an empty line unless it is the first thing in its surroundings.</summary>
    public void Open(string head, IEnumerable<string>? attributes = null)
    {
        Gap();
        foreach (var attribute in attributes ?? [])
        {
            Line(attribute);
        }

        Line(head);
        Line("{");
        _depth++;
        _needsGap = false;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public void Line(string text)
    {
        _text.Append(' ', 4 * _depth).Append(text).Append('\n');
        _needsGap = true;
    }

    public void Gap()
    {
        if (_needsGap)
        {
            _text.Append('\n');
        }

        _needsGap = false;
    }

    public override string ToString() => _text.ToString();
}
