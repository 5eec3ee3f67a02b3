namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Where one item goes in the target folder, all paths relative to it. Settled by the item's first link: its unfinished file stands there
/// when that is renewed.
/// </summary>
internal sealed class Placement
{
    private readonly FileLayout? _layout;
    private readonly IReadOnlyDictionary<string, string> _values;

    private Placement(FileLayout? layout, IReadOnlyDictionary<string, string> values)
    {
        _layout = layout;
        _values = values;
        Folder = layout?.FolderFor(values) ?? string.Empty;
    }

    /// <summary>The folder; empty for the target folder itself.</summary>
    public string Folder { get; }

    public static Placement Of(DownloadLink link, DownloadOptions options) => new(options.Layout ?? link.DefaultLayout, link.Place);

    /// <param name="name">The file's name without a layout; a safe one.</param>
    public string PathOf(string name) => _layout is null ? name : Path.Combine(Folder, _layout.FileNameFor(_values, name));
}
