namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Where a request continues, the object that it must still be, and the first byte that is not wanted any more, if any.</summary>
internal sealed record ResumePoint(long From, RemoteObject Content, long? To = null);
