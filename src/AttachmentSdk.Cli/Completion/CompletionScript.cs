namespace AttachmentSdk.Cli.Completion;

/// <summary>The scripts that let a shell request completions from the tool.</summary>
internal static class CompletionScript
{
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static string For(string shell)
    {
        using var resource = typeof(CompletionScript).Assembly.GetManifestResourceStream($"completion/{shell}")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
