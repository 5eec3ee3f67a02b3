using static AttachmentSdk.Emulator.Page.ContractLine;

namespace AttachmentSdk.Emulator.Page;

/// <summary>The examples of <c>ekuaibao.yaml</c> that are replaced by values of this emulator.</summary>
internal static class EkuaibaoSamples
{
    public static IReadOnlyList<ContractLine> Of(AttachmentEmulator emulator) =>
    [
        new("appKey: 00000000-example-app-key", $"appKey: {Text(emulator.AppKey)}"),
        new("appSecurity: 00000000-example-app-security", $"appSecurity: {Text(emulator.AppSecurity)}"),
        new("example: ID_example0000:example-access-token", $"example: {Text(emulator.AccessToken)}"),
        new("example: ID_example0000:example-refresh-token", $"example: {Text(emulator.RefreshToken)}"),
        new("example: -exampleCorp00", $"example: {Text(emulator.CorporationId)}"),
        new("example: B20000001", $"example: {Text(emulator.Forms[0].Code)}"),

        new("example: yd4bn1Z-YM9000", $"example: {Text(emulator.Forms[0].Id)}"),
        new("example: oYo9niZxz4po00", $"example: {Text(emulator.Forms[0].Id)}"),
        new("example: 'EZA3rQTD1y23vw:eTM3rQTD1y20vw'", $"example: {Text(emulator.Forms[0].OwnerId)}"),
        new("example: Kk09lCDmlg3Q00", $"example: {Text(emulator.Forms[0].TemplateId)}"),
        new("example: '2026-11-01 00:00:00'", "example: '2026-01-01 00:00:00'"),

        // The vendor's own, unless the emulator serves other files.
        .. emulator.Attachments is [var attachment, ..] ? Reference(attachment) : [],

        // One unknown form among known ones makes the whole call fail.
        new("- BXoci03_oQ5000", $"- {Text(emulator.Forms[1].Id)}"),
        new("- c3Aci0NWnkgc00", $"- {Text(emulator.Forms[2].Id)}"),
    ];

    private static ContractLine[] Reference(EmulatedAttachment attachment) =>
    [
        new("- id: 61sbwX3DEAgk00", $"- id: {Text(attachment.Id)}"),
        new("key: openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-kotlin简介.docx", $"key: {Text(attachment.Key)}", "/api/openapi/v2/attachment/downloadurls"),
    ];
}
