namespace AttachmentSdk.Testing.Snapshots;

internal static class SourceFolder
{
    /// <summary>The folder of a test's source file, which must be the real one: snapshots are read from it and written to it.</summary>
    public static string Of(string sourceFile)
    {
        var folder = Path.GetDirectoryName(sourceFile);
        if (string.IsNullOrEmpty(folder) || !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"The test was compiled from '{sourceFile}', whose folder is not on this machine. Build the tests where they run, "
                + "without DeterministicSourcePaths or PathMap.");
        }

        return folder;
    }
}
