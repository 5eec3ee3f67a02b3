namespace AttachmentSdk.Cli.Input;

/// <summary>What names one item: fields by the names that the tool writes, which depend on the vendor.</summary>
internal sealed class ReferenceFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>A field's value; <see langword="null"/> where there is none.</summary>
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
