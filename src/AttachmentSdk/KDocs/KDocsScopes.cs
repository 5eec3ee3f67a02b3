namespace AttachmentSdk.KDocs;

/// <summary>
/// The permission scopes that the vendor's pages name, for an authorization. The full list is at
/// https://developer.kdocs.cn/server/guide/permission.html
/// </summary>
public static class KDocsScopes
{
    /// <summary>The user's identity.</summary>
    public const string UserBasic = "user_basic";

    /// <summary>Reading the user's documents: sheets, cells, pictures, records and links to their attachments.</summary>
    public const string AccessPersonalFiles = "access_personal_files";

    /// <summary>Creating documents.</summary>
    public const string CreatePersonalFiles = "create_personal_files";

    /// <summary>Changing documents.</summary>
    public const string EditPersonalFiles = "edit_personal_files";

    /// <summary>Downloading whole documents.</summary>
    public const string DownloadPersonalFiles = "download_personal_files";
}
