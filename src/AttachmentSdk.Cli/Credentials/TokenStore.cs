using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Credentials;

/// <summary>The file that <c>attachments login kdocs</c> stores the tokens in.</summary>
internal static class TokenStore
{
    /// <param name="path">The path that the user entered; <see langword="null"/> for that of the environment, or the user's default.</param>
    /// <param name="console">Has the folder that relative paths start from.</param>
    /// <exception cref="ToolException">There is no default path.</exception>
    public static FileKDocsTokenStore At(string? path, ToolConsole console) =>
        new(console.FullPath(path ?? console.Variable(Variables.KDocsTokenStore) ?? Path.Combine(ConfigurationFolder(console), "attachments", "kdocs.json")));

    /// <summary>Checks that tokens can be stored, before a code that is valid for one call is used.</summary>
    /// <exception cref="ToolException">They cannot be stored.</exception>
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

        // A relative path must be ignored. https://specifications.freedesktop.org/basedir-spec/latest/
        if (console.Variable("XDG_CONFIG_HOME") is { } configuration && Path.IsPathFullyQualified(configuration))
        {
            return configuration;
        }

        return console.Variable("HOME") is { } home
            ? Path.Combine(home, ".config")
            : throw ToolException.Usage($"There is no folder for the tokens: set {Variables.KDocsTokenStore} to the path of a file.");
    }
}
