using System.Reflection;

namespace AttachmentSdk.Emulator.Page;

/// <summary>The files that the project embeds into this assembly: <c>contracts/*</c> and <c>page/*</c>.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Assembly = typeof(EmbeddedFiles).Assembly;

    public static IReadOnlyList<string> Names { get; } = Assembly.GetManifestResourceNames();

    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"{name} is not embedded.", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
