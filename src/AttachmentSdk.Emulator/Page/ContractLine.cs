using System.Text.Json.Nodes;

namespace AttachmentSdk.Emulator.Page;

/// <summary>A line of a contract that the page replaces.</summary>
/// <param name="Old">The line, without its indentation.</param>
/// <param name="New">The new line; null to remove the line.</param>
/// <param name="Under">The beginning of the path above the line; empty for any.</param>
internal sealed record ContractLine(string Old, string? New, string Under = "")
{
    /// <summary>Returns a value as YAML, which every JSON string is.</summary>
    public static string Text(string value) => JsonValue.Create(value).ToJsonString();
}
