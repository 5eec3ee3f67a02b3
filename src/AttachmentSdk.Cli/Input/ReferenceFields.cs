namespace AttachmentSdk.Cli.Input;

/// <summary>What names one item: two fields, whose names depend on the vendor, and a wish for the file's name.</summary>
internal sealed record ReferenceFields(string First, string Second, string? FileName);
