namespace AttachmentSdk.Generator.Tests.Review;

/// <summary>Parts of a review.</summary>
internal static class ReviewText
{
    /// <summary>The lines below the summary of the only contract, without empty ones.</summary>
    public static IReadOnlyList<string> Body(string review) =>
        [.. review.Split('\n').SkipWhile(line => !line.StartsWith("### ", StringComparison.Ordinal)).Where(line => line.Length > 0)];

    /// <summary>The line below the contract's heading.</summary>
    public static string Summary(string review, string name = "sample") =>
        review.Split('\n').SkipWhile(line => !line.StartsWith($"## {name}.yaml", StringComparison.Ordinal)).Skip(2).First();
}
