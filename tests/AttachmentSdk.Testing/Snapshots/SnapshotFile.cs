using System.Text;

namespace AttachmentSdk.Testing.Snapshots;

/// <summary>One verified file and its received counterpart.</summary>
internal sealed class SnapshotFile(string folder, string name, string extension)
{
    // Verify writes a byte order mark; reading works with and without one.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public string Prefix { get; } = Path.Combine(folder, name);

    public string VerifiedPath => $"{Prefix}.verified.{extension}";

    public string ReceivedPath => $"{Prefix}.received.{extension}";

    public async Task CheckAsync(string text)
    {
        // As Verify does; other separators, such as U+2028, are content.
        var received = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var problem = await CompareAsync(received);
        if (problem is not null)
        {
            await File.WriteAllTextAsync(ReceivedPath, received, Encoding);
            throw new SnapshotMismatchException(
                $"{problem}\n\nVerified: {VerifiedPath}\nReceived: {ReceivedPath}\n"
                + "If the change is meant: dotnet run tests/accept-snapshots.cs");
        }

        File.Delete(ReceivedPath);

        // A test has one snapshot of a name, so a second one is left from another extension and is compared with nothing.
        var stale = Directory.EnumerateFiles(folder, $"{name}.verified.*").FirstOrDefault(file => file != VerifiedPath);
        if (stale is not null)
        {
            throw new SnapshotMismatchException($"A stale snapshot has the same name. Delete it.\n\nVerified: {VerifiedPath}\nStale: {stale}");
        }
    }

    private async Task<string?> CompareAsync(string received)
    {
        if (!File.Exists(VerifiedPath))
        {
            return $"There is no verified snapshot yet. Received:\n\n{LineDiff.Describe(null, received)}";
        }

        var verified = await File.ReadAllTextAsync(VerifiedPath, Encoding);
        if (verified.Contains('\r', StringComparison.Ordinal))
        {
            return "The verified snapshot contains a carriage return. Snapshots have LF line ends: check .gitattributes and core.autocrlf.";
        }

        // An editor may add the one newline that ends a text file.
        var isSame = verified == received || verified == received + "\n";
        return isSame ? null : $"The text differs from the verified snapshot (- verified, + received):\n\n{LineDiff.Describe(verified, received)}";
    }
}
