using Microsoft.Extensions.Options;

namespace NightlyArchive;

/// <summary>Codes that another program, such as an ERP, drops into a folder: <c>*.txt</c>, a code a line. The files are only read.</summary>
internal sealed class InboxForms(IOptions<ArchiveOptions> options) : INewForms
{
    public async Task<IReadOnlyCollection<string>> ReadCodesAsync(CancellationToken cancellationToken)
    {
        var codes = new List<string>();
        foreach (var file in Directory.EnumerateFiles(options.Value.Inbox, "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = await File.ReadAllLinesAsync(file, cancellationToken);
            codes.AddRange(lines.Select(line => line.Trim()).Where(line => line.Length > 0));
        }

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }
}
