using System.Text.Json;
using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>Compares versions of contracts with api-smart-diff, which runs on Node.js.</summary>
internal sealed class ApiComparison(string repository)
{
    private readonly string _script = Path.Combine(repository, "generator", "review", "diff.mjs");

    /// <returns>The differences of each pair, in the order of the pairs.</returns>
    /// <exception cref="MissingPrerequisiteException">Node.js, the package or the script is not there.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<ApiDifference>>> CompareAsync(IEnumerable<(JsonNode Before, JsonNode After)> pairs)
    {
        if (!Directory.Exists(Path.Combine(repository, "generator", "node_modules", "api-smart-diff")))
        {
            throw new MissingPrerequisiteException("The npm package api-smart-diff is not installed: run 'npm --prefix generator ci'.");
        }

        var versions = new JsonArray(
            [.. pairs.Select(pair => new JsonObject { ["before"] = pair.Before.DeepClone(), ["after"] = pair.After.DeepClone() })]);
        var run = await ExternalProgram.RunAsync("node", repository, [_script], versions.ToJsonString());
        return run.Succeeded
            ? JsonSerializer.Deserialize<List<List<ApiDifference>>>(run.Output, JsonSerializerOptions.Web)!
            : throw new MissingPrerequisiteException(
                $"{_script} failed; it needs Node.js 20 or later and the packages of 'npm --prefix generator ci': {run.Reason}");
    }
}
