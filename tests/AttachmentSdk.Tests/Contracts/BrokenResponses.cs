using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>A response with one of its fields missing or changed: each field in turn, and each with every value.</summary>
internal static class BrokenResponses
{
    /// <param name="whole">The response as it should be.</param>
    /// <param name="values">What the fields are changed to; null leaves the field out.</param>
    public static IEnumerable<(JToken Response, string At)> Of(JToken whole, IReadOnlyList<JToken?> values)
    {
        foreach (var path in ((JContainer)whole.DeepClone()).Descendants().Where(token => token is not JProperty).Select(token => token.Path))
        {
            foreach (var value in values)
            {
                var root = whole.DeepClone();
                var field = root.SelectToken(path)!;
                if (value is null)
                {
                    (field.Parent as JProperty ?? field).Remove();
                }
                else
                {
                    field.Replace(value.DeepClone());
                }

                yield return (root, $"{path}: {value}");
            }
        }
    }
}
