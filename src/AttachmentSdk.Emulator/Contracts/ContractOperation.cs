using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Contracts;

/// <summary>A parameter in the query.</summary>
internal sealed record ContractParameter(string Name, bool IsRequired, ContractSchema Schema);

/// <summary>A call as a contract describes it: where it is, and what a request to it holds.</summary>
internal sealed class ContractOperation(string id, string method, string path)
{
    private readonly string[] _segments = path.Split('/');

    /// <summary>The <c>operationId</c>.</summary>
    public string Id { get; } = id;

    public IReadOnlyList<ContractParameter> Query { get; init; } = [];

    /// <summary>The schema of a JSON body; null where there is none.</summary>
    public ContractSchema? Body { get; init; }

    public bool Matches(EmulatorRequest request)
    {
        if (request.Method != method)
        {
            return false;
        }

        var segments = request.Path.Split('/');
        return segments.Length == _segments.Length
            && segments.Zip(_segments).All(pair => pair.Second.StartsWith('{') || pair.First == pair.Second);
    }

    /// <summary>
    /// Returns the first thing in the query or the body that is not as the contract says; null when there is none. Parameters that the
    /// contract does not know are let through, as servers do; so are those in the path, which lead to something or do not.
    /// </summary>
    public Violation? Check(EmulatorRequest request) =>
        Query.Select(parameter => QueryCheck.Find(parameter, request.Query[parameter.Name])).FirstOrDefault(violation => violation is not null)
        ?? (Body is null ? null
            : request.Json is { } json ? BodyCheck.Find(json, Body, "")
            : new Violation(ViolationKind.NotJson, ""));
}
