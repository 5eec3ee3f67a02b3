using System.Text.Json;
using Microsoft.Extensions.Options;

namespace NightlyArchive;

/// <summary>Which forms are complete, and since when, in a file that is either the old one or the new one, also after a power cut.</summary>
internal sealed class ArchiveState(IOptions<ArchiveOptions> options)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Reads the codes with the time each was completed; none before the first run.</summary>
    /// <exception cref="JsonException">The file is no state. Delete it: what is on disk is then looked up again and skipped.</exception>
    public async Task<SortedDictionary<string, DateTimeOffset>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(options.Value.StateFile))
        {
            return new(StringComparer.Ordinal);
        }

        await using var file = File.OpenRead(options.Value.StateFile);
        var completed = await JsonSerializer.DeserializeAsync<Dictionary<string, DateTimeOffset>>(file, cancellationToken: cancellationToken);
        return new(completed ?? throw new JsonException($"{options.Value.StateFile} holds null."), StringComparer.Ordinal);
    }

    public async Task WriteAsync(SortedDictionary<string, DateTimeOffset> completed, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(options.Value.StateFile);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = File.Create(path + ".new"))
        {
            await JsonSerializer.SerializeAsync(file, completed, Indented, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }
}
