using AttachmentSdk.Emulator.Data.Folders;

namespace AttachmentSdk.Emulator;

/// <content>Saves an emulator to a folder, to be loaded by <see cref="EmulatorOptions.Folder"/>.</content>
public sealed partial class AttachmentEmulator
{
    /// <summary>
    /// Saves <see cref="Attachments"/>, <see cref="Uploads"/> and <see cref="Pictures"/> as files of a folder, with an <c>emulator.json</c>
    /// that holds their ids, keys and names, and the seed of forms, sheets, tables and secrets. An emulator with that
    /// <see cref="EmulatorOptions.Folder"/> has all of them again; uploads are then among its attachments. Tokens, requests and faults are
    /// not saved.
    /// </summary>
    /// <param name="folder">The folder, which must be empty or not exist.</param>
    /// <param name="cancellationToken">Cancels the operation; files that were written remain.</param>
    /// <exception cref="IOException">The folder is not empty, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write to the folder.</exception>
    public Task SaveAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new FolderWriter(folder).WriteAsync(_manifest, [.. Attachments, .. Uploads], Pictures, cancellationToken);
    }
}
