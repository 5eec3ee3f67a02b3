using System.Collections.Concurrent;

namespace AttachmentSdk.Testing.Snapshots;

/// <summary>Two verifications of one name would overwrite each other's received file, so the second one fails.</summary>
internal static class UsedPrefixes
{
    private static readonly ConcurrentDictionary<string, bool> Claimed = new(StringComparer.OrdinalIgnoreCase);

    public static void Claim(string prefix)
    {
        if (!Claimed.TryAdd(prefix, true))
        {
            throw new InvalidOperationException(
                $"The snapshot '{prefix}' was verified already in this run. A theory must call UseParameters or UseTextForParameters; "
                + "a test with several snapshots must tell them apart by UseTextForParameters.");
        }
    }
}
