namespace AttachmentSdk.Emulator.Data.Folders;

/// <summary>
/// Finds entries that an emulator could not serve, so that a mistake in a manifest is reported instead of causing a strange response later.
/// </summary>
internal static class FolderManifestCheck
{
    /// <exception cref="FormatException">The manifest contradicts itself.</exception>
    public static FolderManifest Checked(FolderManifest manifest)
    {
        Once("file", manifest.Attachments.Select(entry => entry.File).Concat(manifest.Pictures.Select(entry => entry.File)));
        Once("key", manifest.Attachments.Select(entry => entry.Key));
        Once("picKey", manifest.Pictures.Select(entry => entry.PicKey));
        if (manifest.Files is < 1)
        {
            throw FolderManifest.Wrong("files must be at least 1");
        }

        foreach (var entry in manifest.Attachments)
        {
            if (entry.LinkKind == LinkKind.KDocs)
            {
                throw FolderManifest.Wrong($"{entry.File} is an attachment and can't have the linkKind kDocs");
            }

            if (entry.LinkKind == LinkKind.DingTalkDrive != entry.Key.StartsWith("DP:", StringComparison.Ordinal))
            {
                throw FolderManifest.Wrong($"{entry.File} must have a key that begins with DP: if, and only if, its linkKind is dingTalkDrive");
            }
        }

        return manifest;
    }

    private static void Once(string name, IEnumerable<string> values)
    {
        if (values.GroupBy(value => value).FirstOrDefault(group => group.Key.Length == 0 || group.Skip(1).Any()) is { } group)
        {
            throw FolderManifest.Wrong(group.Key.Length == 0 ? $"a {name} is empty" : $"the {name} {group.Key} is there twice");
        }
    }
}
