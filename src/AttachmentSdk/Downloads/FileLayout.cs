using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Downloads;

/// <summary>
/// Defines where in the target folder a file is stored, as a template such as <c>{form}/{kind}/{name}</c> or <c>{sheet}/{cell}-{name}</c>.
/// Immutable.
/// </summary>
/// <remarks>
/// <para>The parts between <c>/</c> are folders; the last part is the file's name. <c>{name}</c> is the name that the file would have
/// without a layout, including its extension; text after it in the template is inserted before the extension. <c>{ext}</c> is the extension
/// without its dot, in lower case; <c>{date}</c> is the local date of the download, such as <c>2026-11-27</c>; <c>{id}</c> is the vendor's id
/// of the file. Any other placeholder is a value of <see cref="DownloadLink.Place"/>. <c>{{</c> and <c>}}</c> are escaped braces.</para>
/// <para>If the link does not have a value, or the value is blank, a folder that consists only of it is omitted; elsewhere it becomes
/// <c>_</c>. Each part becomes one safe name of at most 255 bytes, whatever the values are: a form code <c>a/b</c> becomes the folder
/// <c>a_b</c>, and no path leads out of the target folder.</para>
/// </remarks>
public sealed class FileLayout
{
    private readonly string _template;
    private readonly IReadOnlyList<PathTemplateSegment> _folders;
    private readonly PathTemplateSegment _file;
    private FileLayout? _withId;

    private FileLayout(string template, IReadOnlyList<PathTemplateSegment> segments)
    {
        _template = template;
        _folders = [.. segments.Take(segments.Count - 1)];
        _file = segments[segments.Count - 1];
        Placeholders = [.. segments.SelectMany(segment => segment.Placeholders).Where(name => name != PathTemplateSegment.FileName).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Gets the names of the values that every file has: <c>id</c>, <c>ext</c> and <c>date</c>.</summary>
    public static IReadOnlyList<string> CommonPlaceholders { get; } = ["id", "ext", "date"];

    /// <summary>
    /// Gets the names of the values that the layout uses, each once, in the order of the template, without <c>name</c>, which every layout
    /// has. Which of them a link has beside <c>id</c>, <c>ext</c> and <c>date</c> depends on the vendor.
    /// </summary>
    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>Parses a template.</summary>
    /// <param name="template">The template, such as <c>{form}/{kind}/{name}</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="FormatException">
    /// The template is empty or an absolute path; it has a <c>\</c>, an empty part, a part <c>.</c> or <c>..</c>, or an unbalanced brace;
    /// or it does not have <c>{name}</c> exactly once and in its last part.
    /// </exception>
    public static FileLayout Parse(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var segments = new List<PathTemplateSegment>();
        return PathTemplate.Read(template, segments) is { } error
            ? throw new FormatException($"The layout '{template}' cannot be used: {error}")
            : new FileLayout(template, segments);
    }

    /// <summary>Parses a template, if it is valid.</summary>
    /// <param name="template">The template, such as <c>{form}/{kind}/{name}</c>.</param>
    /// <param name="layout">The layout; <see langword="null"/> if the template is not valid.</param>
    /// <returns>Whether the template is valid for <see cref="Parse"/>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? template, [NotNullWhen(true)] out FileLayout? layout)
    {
        var segments = new List<PathTemplateSegment>();
        layout = template is not null && PathTemplate.Read(template, segments) is null ? new FileLayout(template, segments) : null;
        return layout is not null;
    }

    /// <summary>Returns the template.</summary>
    /// <returns>The text that was passed to <see cref="Parse"/>.</returns>
    public override string ToString() => _template;

    /// <summary>Gets the layout of files that are stored in the target folder itself.</summary>
    internal static FileLayout NameAlone { get; } = Parse("{name}");

    /// <summary>Returns this layout with the id before the name, so that two files of one name have two paths.</summary>
    internal FileLayout WithId() => _withId ??= Parse(_template.Replace("{name}", "{id}-{name}"));

    /// <summary>Rejects a layout that uses names that no link of the resolver has.</summary>
    /// <exception cref="ArgumentException">The layout uses such a name.</exception>
    internal void RequireValuesOf<TReference>(LinkResolver<TReference> resolver)
    {
        if (resolver.LayoutValues is { } known && Placeholders.Except(known).Except(CommonPlaceholders).FirstOrDefault() is { } unknown)
        {
            var names = string.Concat(known.Concat(CommonPlaceholders).Select(name => $"{{{name}}}, "));
            throw new ArgumentException($"The layout '{Printable.Line(_template)}' names {{{unknown}}}, which these files do not have; they have {names}{{name}}.");
        }
    }

    /// <summary>Gets a value indicating whether the folder of a file depends on its name.</summary>
    internal bool NeedsNameForFolder => _folders.Any(folder => folder.Placeholders.Contains("ext"));

    /// <summary>Returns the path of a file relative to the target folder.</summary>
    /// <param name="link">The link with its values.</param>
    /// <param name="name">The file's safe name without a layout.</param>
    /// <param name="date">The time of the download.</param>
    internal string PathFor(DownloadLink link, string name, DateTimeOffset date)
    {
        var values = Placeholders.Intersect(CommonPlaceholders).Any() ? ValuesOf(link, name, date) : link.Place;
        return Path.Combine([.. _folders.Select(folder => folder.ToFolderName(values)).OfType<string>(), _file.ToFileName(values, name)]);
    }

    private static Dictionary<string, string> ValuesOf(DownloadLink link, string name, DateTimeOffset date)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = link.Id ?? string.Empty,
            ["ext"] = SafeFileName.ExtensionOf(name).TrimStart('.').ToLowerInvariant(),
            ["date"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        foreach (var value in link.Place)
        {
            values[value.Key] = value.Value;
        }

        return values;
    }
}
