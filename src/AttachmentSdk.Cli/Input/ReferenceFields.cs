namespace AttachmentSdk.Cli.Input;

/// <summary>The fields that name one item, by the names that the tool writes, which depend on the vendor.</summary>
internal sealed class ReferenceFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Returns a field's value; <see langword="null"/> if there is none.</summary>
    public string? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set
        {
            if (value is not null)
            {
                _values[name] = value;
            }
            else
            {
                _values.Remove(name);
            }
        }
    }
}
