using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Contracts;

/// <summary>A parameter in the query.</summary>
internal sealed record ContractParameter(string Name, bool IsRequired, ContractSchema Schema);

/// <summary>A call that a contract describes: its path, and the parameters and the body of its request.</summary>
internal sealed class ContractOperation(string id, string method, string path)
{
    private readonly string[] _segments = path.Split('/');

    /// <summary>Gets the <c>operationId</c>.</summary>
    public string Id { get; } = id;

    public IReadOnlyList<ContractParameter> Query { get; init; } = [];

    /// <summary>Gets or sets the schema of a JSON body; null if there is none.</summary>
    public ContractSchema? Body { get; init; }

    public bool Matches(EmulatorRequest request)
    {
        if (request.Method != method)
        {
            return false;
        }

        var segments = request.Path.Split('/');
        return segments.Length == _segments.Length
            && segments.Zip(_segments).All(pair => IsOf(pair.Second, pair.First));
    }

    // A parameter may stand between other characters, such as [{flowIds}].
    private static bool IsOf(string template, string segment) => template.IndexOf('{', StringComparison.Ordinal) is var start and >= 0
        ? segment.StartsWith(template[..start], StringComparison.Ordinal) && segment.EndsWith(template[(template.IndexOf('}', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal)
        : segment == template;

    /// <summary>
    /// Returns the first violation of the contract in the query or the body; null if there is none. Parameters that the contract does not
    /// define are accepted, as servers do; so are those in the path, which may not lead to anything.
    /// </summary>
    public Violation? Check(EmulatorRequest request) =>
        Query.Select(parameter => QueryCheck.Find(parameter, request.Query[parameter.Name])).FirstOrDefault(violation => violation is not null)
        ?? (Body is null ? null
            : request.Json is { } json ? BodyCheck.Find(json, Body, "")
            : new Violation(ViolationKind.NotJson, ""));
}
