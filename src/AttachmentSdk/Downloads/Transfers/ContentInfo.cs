namespace AttachmentSdk.Downloads.Transfers;

/// <summary>What the storage says about a file before its first byte.</summary>
internal sealed record ContentInfo(string? Disposition, string? MediaType, long? Length);
