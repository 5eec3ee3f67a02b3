using System.Collections.Concurrent;

namespace AttachmentSdk.Testing.Snapshots;

/// <summary>Two verifications of one name would overwrite each other's received file, so the second one fails.</summary>
internal static class UsedPrefixes
{
    private static readonly ConcurrentDictionary<string, bool> Reserved = new(StringComparer.OrdinalIgnoreCase);

    public static void Reserve(string prefix)
    {
        if (!Reserved.TryAdd(prefix, true))
        {
            throw new InvalidOperationException(
                $"The snapshot '{prefix}' was verified already in this run. A theory must call UseParameters or UseTextForParameters; "
                + "a test with several snapshots must have names of their own by UseTextForParameters.");
        }
    }
}
