namespace AttachmentSdk.Emulator.Data;

/// <summary>The purpose of a stream of seeded text. The numbers are part of the data: other numbers would change the ids.</summary>
internal enum SeedStream
{
    /// <summary>The secrets, the attachments and the pictures.</summary>
    Original = 0,

    RefreshTokens = 1,

    Forms = 2,

    Uploads = 3,

    Documents = 4,

    AuthorizationCodes = 5,

    Folders = 6,
}
