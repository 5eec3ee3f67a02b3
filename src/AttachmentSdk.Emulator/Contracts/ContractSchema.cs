namespace AttachmentSdk.Emulator.Contracts;

/// <summary>The schema of a value in a request; a member that is null or empty states nothing.</summary>
internal sealed record ContractSchema
{
    /// <summary>Gets or sets the JSON type, such as <c>array</c>.</summary>
    public required string Type { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public int? MaxItems { get; init; }

    /// <summary>Gets or sets the schema of the elements of an array.</summary>
    public ContractSchema? Items { get; init; }

    /// <summary>Gets or sets the fields of an object. Requests are closed: other fields are not allowed.</summary>
    public IReadOnlyDictionary<string, ContractSchema> Properties { get; init; } = new Dictionary<string, ContractSchema>();

    public IReadOnlyList<string> Required { get; init; } = [];
}
