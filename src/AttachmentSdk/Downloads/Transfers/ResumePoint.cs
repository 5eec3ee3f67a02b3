namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Where a request continues, and the object that it must still be.</summary>
internal sealed record ResumePoint(long From, RemoteObject Content);
