namespace AttachmentSdk.Emulator.Contracts;

/// <summary>What a contract says of a value in a request; a member that is null or empty says nothing.</summary>
internal sealed record ContractSchema
{
    /// <summary>The JSON type, such as <c>array</c>.</summary>
    public required string Type { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public int? MaxItems { get; init; }

    /// <summary>The schema of the elements of an array.</summary>
    public ContractSchema? Items { get; init; }

    /// <summary>The fields of an object. Requests are closed: there are no others.</summary>
    public IReadOnlyDictionary<string, ContractSchema> Properties { get; init; } = new Dictionary<string, ContractSchema>();

    public IReadOnlyList<string> Required { get; init; } = [];
}
