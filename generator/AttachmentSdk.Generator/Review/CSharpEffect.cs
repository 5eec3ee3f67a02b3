using System.Text.Json.Nodes;
using AttachmentSdk.Generator.Naming;

namespace AttachmentSdk.Generator.Review;

/// <summary>Finds which changes of the C# a change of the contract caused, each once.</summary>
internal sealed class CSharpEffect(JsonNode before, JsonNode after, IReadOnlyList<CSharpChange> changes)
{
    private readonly HashSet<CSharpChange> _explained = [];

    /// <summary>What no change of the contract explained yet, such as types that new operations brought along.</summary>
    public IReadOnlyList<CSharpChange> Unexplained => [.. changes.Where(change => !_explained.Contains(change))];

    public IReadOnlyList<CSharpChange> Of(ApiChange change)
    {
        if (change.Verdict == Verdict.Prose)
        {
            return [];
        }

        // Once: a method may have several changed parameters.
        var caused = change.Differences.SelectMany(difference => Unexplained.Where(Cause(difference))).Distinct().ToList();
        _explained.UnionWith(caused);
        return caused;
    }

    private Func<CSharpChange, bool> Cause(ApiDifference difference)
    {
        if (difference.Owner?.Split('/') is ["schemas", var schema])
        {
            var type = NameWords.ToPascalCase(schema);
            return difference.Rest switch
            {
                [] => changed => changed.Member.Type == type && changed.Member.Name.Length == 0,
                ["properties", var property, ..] => changed => changed.Member.Type == type && changed.Member.Source == property,
                _ => changed => changed.Member.Type == type,
            };
        }

        if (difference.Path is not ["paths", var url, var method, ..])
        {
            return _ => false;
        }

        string?[] operations = [OperationName(before, url, method), OperationName(after, url, method)];
        return changed => changed.Member is { Source: { } source } member
            && member.Type.EndsWith("Api", StringComparison.Ordinal)
            && operations.Contains(source);
    }

    private static string? OperationName(JsonNode contract, string url, string method) =>
        contract["paths"]?[url]?[method]?["operationId"]?.ToString() is { } id ? NameWords.ToPascalCase(id) : null;
}
