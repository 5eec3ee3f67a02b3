using AttachmentSdk.Emulator.Data.Folders;

namespace AttachmentSdk.Emulator;

/// <content>What is saved to a folder, to be loaded by <see cref="EmulatorOptions.Folder"/>.</content>
public sealed partial class AttachmentEmulator
{
    /// <summary>
    /// Saves <see cref="Attachments"/>, <see cref="Uploads"/> and <see cref="Pictures"/> as files of a folder, with an
    /// <c>emulator.json</c> beside them that holds their ids, keys and names, and what forms, sheets, tables and secrets are made by. An emulator
    /// whose <see cref="EmulatorOptions.Folder"/> it is knows them all again; what was uploaded is among its attachments then. Tokens,
    /// requests and faults are not saved.
    /// </summary>
    /// <param name="folder">The folder, which must be empty or not exist.</param>
    /// <param name="cancellationToken">Gives up; what was written stays.</param>
    /// <exception cref="IOException">The folder is not empty, or can't be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public Task SaveAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new FolderWriter(folder).WriteAsync(_manifest, [.. Attachments, .. Uploads], Pictures, cancellationToken);
    }
}
