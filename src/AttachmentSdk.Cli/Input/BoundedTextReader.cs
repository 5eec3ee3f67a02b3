namespace AttachmentSdk.Cli.Input;

/// <summary>Limits the length of a text that is held in memory as a whole, such as one item of a long list.</summary>
/// <param name="text">The text; disposed with the reader.</param>
internal sealed class BoundedTextReader(TextReader text) : TextReader
{
    /// <summary>The largest number of characters. The longest keys of the vendors have some hundred.</summary>
    public const int MostCharacters = 1 << 20;

    private int _count;

    /// <summary>Begins the next text.</summary>
    public void Restart() => _count = 0;

    /// <exception cref="InvalidDataException">The text is too long.</exception>
    public override int Read(char[] buffer, int index, int count) => Count(text.Read(buffer, index, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int count) => (_count += count) <= MostCharacters ? count : throw new InvalidDataException();
}
