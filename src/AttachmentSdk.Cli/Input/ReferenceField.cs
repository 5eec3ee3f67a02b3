namespace AttachmentSdk.Cli.Input;

/// <summary>A field of a reference in JSON.</summary>
/// <param name="Name">Its name as the tool writes it.</param>
internal sealed record ReferenceField(string Name)
{
    /// <summary>Its name as the vendor writes it, where that is another; read as well.</summary>
    public string VendorName { get; init; } = Name;

    /// <summary>Whether it is written even where there is no value.</summary>
    public bool IsAlwaysWritten { get; init; }

    /// <summary>Whether it is written to reports only, so that a retry has it again.</summary>
    public bool IsForRetry { get; init; }

    /// <summary>Whether it says where an item was found. Lists of the user's own may have another field of that name, so what is no text or number is passed over.</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber { get; init; }
}
