using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator;

/// <summary>An ekuaibao attachment.</summary>
public sealed class EmulatedAttachment : EmulatedFile
{
    internal EmulatedAttachment(string id, string key, LinkKind linkKind, string fileName, StoredObject stored)
        : base(linkKind, fileName, stored)
    {
        Id = id;
        Key = key;
    }

    /// <summary>Gets the <c>id</c> of a download request.</summary>
    public string Id { get; }

    /// <summary>
    /// Gets the <c>key</c> of a download request; begins with <c>DP:</c> when <see cref="EmulatedFile.LinkKind"/> is
    /// <see cref="LinkKind.DingTalkDrive"/>.
    /// </summary>
    public string Key { get; }
}
