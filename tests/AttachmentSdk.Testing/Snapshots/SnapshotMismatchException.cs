namespace AttachmentSdk.Testing.Snapshots;

public sealed class SnapshotMismatchException(string message) : Exception(message)
{
    // The message says it all; frames of the engine would only push the diff out of sight.
    public override string? StackTrace => "";
}
