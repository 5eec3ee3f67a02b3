using static AttachmentSdk.Emulator.Page.ContractLine;

namespace AttachmentSdk.Emulator.Page;

/// <summary>The examples of <c>kdocs.yaml</c> that are replaced by values of this emulator.</summary>
internal static class KDocsSamples
{
    private const string Tables = "/api/v1/openapi/dbt/";
    private const string Records = $"{Tables}{{file_token}}/sheets";
    private const string Pictures = "/api/v1/openapi/et/{file_token}/pictures/urls";
    private const string Cells = "/api/v1/openapi/et/{file_token}/sheets/{sheet_idx}/cells";

    public static IReadOnlyList<ContractLine> Of(AttachmentEmulator emulator)
    {
        var attachment = emulator.RecordAttachments.First(each => each.HasUrl);
        return
        [
            new("example: example-authorisation-code", $"example: {Text(emulator.IssueAuthorizationCode())}"),
            new("example: EX20000101example", $"example: {Text(emulator.KDocsAppId)}"),
            new("example: 00000000example-app-key", $"example: {Text(emulator.KDocsAppKey)}"),
            new("app_key: 00000000example-app-key", $"app_key: {Text(emulator.KDocsAppKey)}"),
            new("refresh_token: example-refresh-token", $"refresh_token: {Text(emulator.KDocsRefreshToken)}"),
            new("example: exampleFileToken0000000", $"example: {Text(emulator.KDocsFileToken)}"),

            // The vendor's own, unless the emulator serves other files.
            .. emulator.Pictures is [var picture, ..] ? Reference(picture) : [],

            // The contract has one parameter for the tokens of all documents; here a data table is in a different document than the sheets.
            new("- $ref: '#/components/parameters/FileToken'", $"- {Table(emulator.DataTableFileToken)}", Tables),
            new("example: '1'", $"example: {Text(emulator.DataTableId)}", Records),
            new("- source: upload_ks3", $"- source: {Text(attachment.Source)}", Tables),
            new("mime_type: image/gif", $"mime_type: {Text(attachment.MimeType)}", Tables),
            new("key: ddd", $"key: {Text(attachment.Key)}", Tables),

            // Optional, and invented: a call with them finds nothing.
            new("example: example-offset", null, Records),
            new("example: example-view", null, Records),

            // Large enough to contain a picture.
            new("example: 2", "example: 9", Cells),
        ];
    }

    private static ContractLine[] Reference(EmulatedPicture picture) =>
    [
        new("- pic_key: ravXFmauNdDdDnapWimCvn", $"- pic_key: {Text(picture.PicKey)}", Pictures),
        new("tag: attachment", $"tag: {Text(picture.Tag)}", Pictures),
    ];

    private static string Table(string fileToken) =>
        $"{{ name: file_token, in: path, required: true, description: 'The document of the data table.', schema: {{ type: string }}, example: {Text(fileToken)} }}";
}
