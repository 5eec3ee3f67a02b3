using System.Text.Json;

namespace AttachmentSdk.Emulator.Page;

/// <summary>A line of a contract that the page shows otherwise.</summary>
/// <param name="Old">The line, without its indentation.</param>
/// <param name="New">What stands there; null leaves the line out.</param>
/// <param name="Under">How the path begins that the line stands under; empty for anywhere.</param>
internal sealed record ContractLine(string Old, string? New, string Under = "")
{
    /// <summary>A value as YAML, which every string of JSON is.</summary>
    public static string Text(string value) => JsonSerializer.Serialize(value);
}
