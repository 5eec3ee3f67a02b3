using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Credentials;

/// <summary>The file that <c>attachments login kdocs</c> leaves the tokens in.</summary>
internal static class TokenStore
{
    /// <param name="path">The path that the user gave; <see langword="null"/> for the one of the environment, or else the user's own.</param>
    /// <param name="console">Says where relative paths start.</param>
    /// <exception cref="ToolException">There is no place for it.</exception>
    public static FileKDocsTokenStore At(string? path, ToolConsole console) =>
        new(console.FullPath(path ?? console.Variable(Variables.KDocsTokenStore) ?? Path.Combine(ConfigurationFolder(console), "attachments", "kdocs.json")));

    /// <summary>Makes sure that tokens can be kept, before a code that is good for one call is spent.</summary>
    /// <exception cref="ToolException">They cannot.</exception>
    public static void RequireWritable(FileKDocsTokenStore store)
    {
        try
        {
            if (Directory.Exists(store.FilePath))
            {
                throw new IOException("it is a folder");
            }

            CreateFolder(Path.GetDirectoryName(store.FilePath)!);
            using var trial = new FileStream($"{store.FilePath}.{Guid.NewGuid():N}.tmp", new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"The tokens could not be stored in {store.FilePath}: {FileErrors.OfWriting(exception)}. Choose another file with --store.");
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string ConfigurationFolder(ToolConsole console)
    {
        if (OperatingSystem.IsWindows() && console.Variable("APPDATA") is { } roaming)
        {
            return roaming;
        }

        // A relative path is to be passed over. https://specifications.freedesktop.org/basedir-spec/latest/
        if (console.Variable("XDG_CONFIG_HOME") is { } configuration && Path.IsPathFullyQualified(configuration))
        {
            return configuration;
        }

        return console.Variable("HOME") is { } home
            ? Path.Combine(home, ".config")
            : throw ToolException.Usage($"There is no folder for the tokens: set {Variables.KDocsTokenStore} to the path of a file.");
    }
}
