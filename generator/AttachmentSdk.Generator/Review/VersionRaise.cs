namespace AttachmentSdk.Generator.Review;

/// <summary>Holds the version of a contract against what changed in it.</summary>
internal static class VersionRaise
{
    /// <summary>What is wrong with the version, and whether that is an error; <see langword="null"/> when it says what changed.</summary>
    public static (bool IsError, string Message)? Judge(string before, string after, IReadOnlyList<ApiChange> changes)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        if (!Version.TryParse(before, out var old) || !Version.TryParse(after, out var current))
        {
            return (true, $"`info.version` must be three numbers such as 1.2.0; it is {after} and was {before}.");
        }

        if (changes.Any(change => change.Verdict == Verdict.Breaking))
        {
            return current.Major > old.Major
                ? null
                : (true, $"A breaking change needs a raised major `info.version`; it is {after} and was {before}.");
        }

        var enough = changes.Any(change => change.Verdict == Verdict.Compatible) ? "minor" : "patch";
        return current > old ? null : (false, $"`info.version` is {after} and was {before}: raise it, its {enough} number is enough.");
    }
}
