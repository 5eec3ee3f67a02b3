namespace AttachmentSdk.Cli.Input;

/// <summary>Whole documents of KDocs in JSON.</summary>
internal static class DocumentShape
{
    private const string FileToken = "fileToken";

    public static ReferenceShape<string> Instance { get; } = new()
    {
        Fields = [new(FileToken) { IsAlwaysWritten = true }],
        Example = """{"fileToken":"…"}""",
        Placeholders = [],
        FindMissing = fields => string.IsNullOrEmpty(fields[FileToken]) ? FileToken : null,
        Label = fields => [fields[FileToken]],
        Create = fields => fields[FileToken]!,
        Read = fileToken => new ReferenceFields { [FileToken] = fileToken },
    };
}
