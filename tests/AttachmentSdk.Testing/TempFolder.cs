namespace AttachmentSdk.Testing;

/// <summary>An empty folder for one test. Its name holds a space and Chinese characters, so that every test proves that they work.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        FullPath = Path.Combine(Path.GetTempPath(), $"a b 附件-{Guid.NewGuid():N}");
        Directory.CreateDirectory(FullPath);
    }

    public string FullPath { get; }

    public static implicit operator string(TempFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.FullPath;
    }

    public string Combine(params ReadOnlySpan<string> parts) => Path.Combine([FullPath, .. parts]);

    /// <summary>
    /// The files below the folder, relative to it, with '/' as the separator, in ordinal order; without the manifest of a download.
    /// </summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(FullPath, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !$"/{file}".Contains("/.attachments/manifest", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public override string ToString() => FullPath;

    public void Dispose()
    {
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that is still open, or was made read-only, must not hide the failure of the test itself.
        }
    }
}
