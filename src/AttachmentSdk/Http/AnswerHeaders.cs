using System.Runtime.CompilerServices;

namespace AttachmentSdk.Http;

/// <summary>
/// The headers that an answer of status 200 came with, for when it turns out to be a failure: the models are the contract's and have no
/// place for them. The generated clients call it.
/// </summary>
internal static class AnswerHeaders
{
    private static readonly ConditionalWeakTable<object, IReadOnlyDictionary<string, IEnumerable<string>>> Kept = new();

    public static void Keep(object? answer, IReadOnlyDictionary<string, IEnumerable<string>> headers)
    {
        if (answer is not null)
        {
            Kept.Add(answer, headers);
        }
    }

    public static IReadOnlyDictionary<string, IEnumerable<string>> Of(object answer) => Kept.TryGetValue(answer, out var headers) ? headers : ResponseHeaderMap.None;
}
