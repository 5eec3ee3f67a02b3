namespace AttachmentSdk.Cli.Input;

/// <summary>The JSON format of a vendor's references.</summary>
internal abstract class ReferenceShape
{
    /// <summary>The field for the wanted name of a file.</summary>
    public const string FileName = "fileName";

    /// <summary>Gets or sets the fields in the order in which they are written.</summary>
    public required IReadOnlyList<ReferenceField> Fields { get; init; }

    /// <summary>Gets or sets an object of this shape, for messages.</summary>
    public required string Example { get; init; }

    /// <summary>Gets or sets the names that a layout can use in addition to <c>name</c>.</summary>
    public required IReadOnlyList<string> Placeholders { get; init; }

    /// <summary>Gets or sets a function that returns those of <see cref="Placeholders"/> that an item has a value for.</summary>
    public Func<ReferenceFields, IReadOnlyList<string>> PlaceholdersOf { get; init; } = _ => [];

    /// <summary>
    /// Gets or sets a function that returns the missing field of an item, by the vendor's name; <see langword="null"/> if none is missing.
    /// </summary>
    public required Func<ReferenceFields, string?> FindMissing { get; init; }

    /// <summary>
    /// Gets or sets a function that describes what a line without such a field may be; <see langword="null"/> if there is no hint.
    /// </summary>
    public Func<ReferenceFields, string?> FindMistake { get; init; } = _ => null;

    /// <summary>Gets or sets the name of the items in messages.</summary>
    public string Noun { get; init; } = "items";

    /// <summary>Gets or sets a function that determines whether fields name a listing instead of one item.</summary>
    public Func<ReferenceFields, bool> IsListing { get; init; } = _ => false;

    /// <summary>Gets or sets a function that returns the name of a listing in messages.</summary>
    public Func<ReferenceFields, string> ListingName { get; init; } = _ => "";

    /// <summary>Gets or sets a function that returns the displayed parts of an item.</summary>
    public required Func<ReferenceFields, IEnumerable<string?>> Label { get; init; }
}

/// <summary>The JSON format of a vendor's references, and their conversion for the SDK.</summary>
internal sealed class ReferenceShape<TReference> : ReferenceShape
{
    public required Func<ReferenceFields, TReference> Create { get; init; }

    public required Func<TReference, ReferenceFields> Read { get; init; }

    /// <summary>
    /// Gets or sets a function that returns the key of a listed item; <see langword="null"/> for an item that was not found by a listing.
    /// </summary>
    public Func<TReference, string?> Identify { get; init; } = _ => null;

    /// <summary>
    /// Gets or sets a function that describes the error in a reference that the vendor does not know; <see langword="null"/> if there is no
    /// hint.
    /// </summary>
    public Func<TReference, string?> Explain { get; init; } = _ => null;
}
