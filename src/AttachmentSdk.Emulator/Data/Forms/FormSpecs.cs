namespace AttachmentSdk.Emulator.Data.Forms;

/// <summary>The groups of flowDetails/attachment.</summary>
internal static class FormGroups
{
    public const string Body = "flow.body";
    public const string FeeDetail = "flow.free";
    public const string Approval = "flow.approving";
    public const string Receipt = "flow.receipt";
}

/// <summary>
/// A file of a form. <paramref name="Field"/> is the field that holds it, a path with dots in the form itself;
/// <paramref name="Index"/> counts fee details or log entries.
/// </summary>
internal sealed record FormFileSpec(string Group, string Field, int Index, LinkKind Kind, KeyShape Shape, string Name, long Length)
{
    public ShownFields Shown { get; init; } = ShownFields.All;

    /// <summary>Gets or sets the id of a vendor's example; null for an invented one.</summary>
    public string? Id { get; init; }

    /// <summary>Gets or sets the key of a vendor's example; null for an invented one.</summary>
    public string? Key { get; init; }

    /// <summary>Gets or sets a value indicating whether it is the file that the form already has under this name.</summary>
    public bool IsRepeated { get; init; }

    public InvoiceSpec? Invoice { get; init; }
}

internal sealed record InvoiceSpec(string? Number, string? Code)
{
    /// <summary>Gets or sets the id of a vendor's example; null for an invented one.</summary>
    public string? Id { get; init; }
}

internal sealed record FormSpec(string Type, char CodeLetter, IReadOnlyList<FormFileSpec> Files)
{
    public bool IsDeleted { get; init; }
}
