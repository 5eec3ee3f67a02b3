namespace AttachmentSdk.Cli.Input;

/// <summary>How the references of a vendor look in JSON.</summary>
internal abstract class ReferenceShape
{
    /// <summary>The wish for a file's name.</summary>
    public const string FileName = "fileName";

    /// <summary>The fields in the order in which they are written.</summary>
    public required IReadOnlyList<ReferenceField> Fields { get; init; }

    /// <summary>An object of this shape, for messages.</summary>
    public required string Example { get; init; }

    /// <summary>What a layout may name beside <c>name</c>.</summary>
    public required IReadOnlyList<string> Placeholders { get; init; }

    /// <summary>The field, as the vendor writes it, that an item lacks to be one; <see langword="null"/> when none is missing.</summary>
    public required Func<ReferenceFields, string?> FindMissing { get; init; }

    /// <summary>Says what else a line without such a field may be; <see langword="null"/> when nothing is to be seen.</summary>
    public Func<ReferenceFields, string?> FindMistake { get; init; } = _ => null;

    /// <summary>What people call the items.</summary>
    public string Noun { get; init; } = "items";

    /// <summary>Whether fields name something to be listed in place of one item.</summary>
    public Func<ReferenceFields, bool> IsListing { get; init; } = _ => false;

    /// <summary>What people call something to be listed.</summary>
    public Func<ReferenceFields, string> ListingName { get; init; } = _ => "";

    /// <summary>What people are shown of an item, in parts.</summary>
    public required Func<ReferenceFields, IEnumerable<string?>> Label { get; init; }
}

/// <summary>How the references of a vendor look in JSON, and as the SDK takes them.</summary>
internal sealed class ReferenceShape<TReference> : ReferenceShape
{
    public required Func<ReferenceFields, TReference> Create { get; init; }

    public required Func<TReference, ReferenceFields> Read { get; init; }

    /// <summary>What an item is known by again when it is listed; <see langword="null"/> for one that was not found by a listing.</summary>
    public Func<TReference, string?> Identify { get; init; } = _ => null;

    /// <summary>Says what is wrong with a reference that the vendor does not know; <see langword="null"/> when nothing is to be seen.</summary>
    public Func<TReference, string?> Explain { get; init; } = _ => null;
}
