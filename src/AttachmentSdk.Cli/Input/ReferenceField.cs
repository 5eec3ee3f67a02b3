namespace AttachmentSdk.Cli.Input;

/// <summary>A field of a reference in JSON.</summary>
/// <param name="Name">The name that the tool writes.</param>
internal sealed record ReferenceField(string Name)
{
    /// <summary>Gets or sets the vendor's name of the field, if it is different; it can be read as well.</summary>
    public string VendorName { get; init; } = Name;

    /// <summary>Gets or sets a value indicating whether it is written even without a value.</summary>
    public bool IsAlwaysWritten { get; init; }

    /// <summary>Gets or sets a value indicating whether it is written to reports only, for a retry.</summary>
    public bool IsForRetry { get; init; }

    /// <summary>
    /// Gets or sets a value indicating whether it is the place of an item. Lists of users may have another field of that name, so a value
    /// that is neither a text nor a number is ignored.
    /// </summary>
    public bool IsPlace { get; init; }

    /// <summary>Gets or sets a value indicating whether it is a number.</summary>
    public bool IsNumber { get; init; }
}
