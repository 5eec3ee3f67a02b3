namespace AttachmentSdk.Emulator.Data;

/// <summary>What a stream of seeded text is for. The numbers are part of the data: other ones give other ids.</summary>
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
