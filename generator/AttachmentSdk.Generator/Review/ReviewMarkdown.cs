using System.Text;

namespace AttachmentSdk.Generator.Review;

/// <summary>Writes a review for people.</summary>
internal static class ReviewMarkdown
{
    private static readonly (Verdict Verdict, string Title)[] Sections =
    [
        (Verdict.Breaking, "Breaks callers of the API"),
        (Verdict.Compatible, "Breaks no caller of the API"),
        (Verdict.Prose, "Wording only"),
    ];

    public static string Of(string reference, IReadOnlyList<ContractReview> reviews)
    {
        var text = new StringBuilder($"# Contracts since {reference}\n");
        foreach (var review in reviews)
        {
            text.Append($"\n## {review.Name}: {review.Before ?? "new"} → {review.After ?? "removed"}\n\n{Summary(review)}\n");
            foreach (var (verdict, title) in Sections)
            {
                List(text, title, review.Changes.Where(entry => entry.Change.Verdict == verdict).Select(Line));
            }

            List(text, review.Changes.Count == 0 ? "C#" : "Also in C#", Effects(review.OtherEffects));
        }

        return text.ToString();
    }

    private static string Summary(ContractReview review)
    {
        var sentences = new List<string>();
        if (review.Before is null || review.After is null)
        {
            sentences.Add(review.Before is null ? "A new contract." : "**Breaking.** The contract was removed.");
        }
        else
        {
            var counts = Sections.Select(section => review.Changes.Count(entry => entry.Change.Verdict == section.Verdict)).ToList();
            sentences.Add(review.Changes.Count == 0 ? "No change." : $"{counts[0]} breaking, {counts[1]} other, {counts[2]} of wording.");
        }

        if (review.Version is var (isError, message))
        {
            sentences.Add(isError ? $"**Fails:** {message}" : message);
        }

        var code = review.Changes.SelectMany(entry => entry.Effect).Concat(review.OtherEffects).Distinct().Count(effect => effect.BreaksCode);
        if (code > 0 && review.After is not null)
        {
            sentences.Add($"C# code must change where it uses what was removed or retyped ({code}).");
        }

        return string.Join(' ', sentences);
    }

    private static string Line((ApiChange Change, IReadOnlyList<CSharpChange> Effect) entry)
    {
        var (change, effect) = entry;
        var reason = change.Verdict == Verdict.Prose ? string.Empty : $" – {change.Reason}";
        var line = $"{Place(change)}: {What(change)}{reason}.";
        return effect.Count == 0 ? line : $"{line}\n  - C#: {string.Join("; ", effect)}";
    }

    // Types in one line: an operation may bring ten of them.
    private static IEnumerable<string> Effects(IReadOnlyList<CSharpChange> effects) => effects
        .Where(effect => effect.Member.Name.Length == 0)
        .GroupBy(effect => effect.After is null ? "removed" : "added", effect => $"`{effect.Member.Type}`")
        .Select(group => $"Types {group.Key}: {string.Join(", ", group)}")
        .Concat(effects.Where(effect => effect.Member.Name.Length > 0).Select(effect => effect.ToString()));

    private static string Place(ApiChange change) => change switch
    {
        { OwnPlace: { } own } when change.Places.Count() == 1 => $"{change.Places.First()} (`{own}`)",
        { OwnPlace: { } own } => $"`{own}` in {string.Join(", ", change.Places)}",
        _ => string.Join(", ", change.Places),
    };

    private static string What(ApiChange change)
    {
        var (name, difference) = (change.Keyword, change.Difference);
        var (before, after) = ValueText.Both(difference.Before, difference.After);
        return difference switch
        {
            _ when name is "example" or "examples" or "servers" or "tags" or "externalDocs" or "security" => $"{name} changed",
            { Before: null } => $"{name} added, {ValueText.One(difference.After)}",
            { After: null } => $"{name} removed, was {ValueText.One(difference.Before)}",
            _ => $"{name} {before} → {after}",
        };
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            text.Append(index == 0 ? $"\n### {title}\n\n- {line}\n" : $"- {line}\n");
        }
    }
}
