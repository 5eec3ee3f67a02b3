using System.Diagnostics.CodeAnalysis;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Downloads;

/// <summary>
/// Where in the target folder a file goes, as a template such as <c>{form}/{kind}/{name}</c> or <c>{sheet}/{cell}-{name}</c>. Cannot be
/// changed once made.
/// </summary>
/// <remarks>
/// <para>The parts between <c>/</c> are folders, the last is the file's name. <c>{name}</c> stands for the name that the file would have
/// without a layout, its extension included; what the template has behind it goes before the extension. Any other placeholder stands for
/// a value of <see cref="DownloadLink.Place"/>. <c>{{</c> and <c>}}</c> stand for braces.</para>
/// <para>A value that the link does not have, or that is blank, leaves out the folder that consists of it alone, and is <c>_</c>
/// elsewhere. Each part becomes one safe name of at most 255 bytes, whatever the values hold: a form code <c>a/b</c> is the folder
/// <c>a_b</c>, and nothing leads out of the target folder.</para>
/// </remarks>
public sealed class FileLayout
{
    private readonly string _template;
    private readonly IReadOnlyList<PathTemplateSegment> _folders;
    private readonly PathTemplateSegment _file;

    private FileLayout(string template, IReadOnlyList<PathTemplateSegment> segments)
    {
        _template = template;
        _folders = [.. segments.Take(segments.Count - 1)];
        _file = segments[segments.Count - 1];
        Placeholders = [.. segments.SelectMany(segment => segment.Placeholders).Where(name => name != PathTemplateSegment.FileName).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The values of <see cref="DownloadLink.Place"/> that the layout names, each once, in the order of the template; <c>name</c>, which
    /// every layout has, is not among them. Which of them a link has is the vendor's.
    /// </summary>
    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="template">The template, such as <c>{form}/{kind}/{name}</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="FormatException">
    /// It is empty or an absolute path; it has a <c>\</c>, an empty part, a part <c>.</c> or <c>..</c>, or a brace without its other one;
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

    /// <summary>Reads a template, if it is one.</summary>
    /// <param name="template">The template, such as <c>{form}/{kind}/{name}</c>.</param>
    /// <param name="layout">The layout; <see langword="null"/> when it is none.</param>
    /// <returns>Whether <see cref="Parse"/> takes it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? template, [NotNullWhen(true)] out FileLayout? layout)
    {
        var segments = new List<PathTemplateSegment>();
        layout = template is not null && PathTemplate.Read(template, segments) is null ? new FileLayout(template, segments) : null;
        return layout is not null;
    }

    /// <summary>The template.</summary>
    /// <returns>What <see cref="Parse"/> was given.</returns>
    public override string ToString() => _template;

    /// <summary>Refuses a layout that names what no link of the resolver has, most likely a slip of the pen.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    internal void RequireValuesOf<TReference>(ILinkResolver<TReference> resolver)
    {
        if (resolver is ILayoutValues { LayoutValues: var known } && Placeholders.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            var names = string.Concat(known.Select(name => $"{{{name}}}, "));
            throw new ArgumentException($"The layout '{this}' names {{{unknown}}}, which these files do not have; they have {names}{{name}}.");
        }
    }

    /// <summary>The folder for a link's files, relative to the target folder; empty for the target folder itself.</summary>
    internal string FolderFor(IReadOnlyDictionary<string, string> place) =>
        Path.Combine([.. _folders.Select(folder => folder.ToFolderName(place)).OfType<string>()]);

    /// <param name="place">The link's values.</param>
    /// <param name="name">The file's name without a layout; a safe one.</param>
    internal string FileNameFor(IReadOnlyDictionary<string, string> place, string name) => _file.ToFileName(place, name);
}
