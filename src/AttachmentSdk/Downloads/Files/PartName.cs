using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>The name of the file that an item's bytes collect in: short, the same in every run, and it tells nothing of the item.</summary>
internal static class PartName
{
    public static string For(string identity)
    {
#if NET
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
#else
        using var sha256 = SHA256.Create();
        var hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(identity));
#endif
        return "." + string.Concat(hash.Take(8).Select(value => value.ToString("x2", CultureInfo.InvariantCulture))) + ".part";
    }
}
