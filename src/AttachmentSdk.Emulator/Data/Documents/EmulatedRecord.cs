namespace AttachmentSdk.Emulator.Data.Documents;

/// <summary>A record of the data table.</summary>
internal sealed record EmulatedRecord(string Id, string Title, IReadOnlyList<EmulatedRecordAttachment> Attachments);
