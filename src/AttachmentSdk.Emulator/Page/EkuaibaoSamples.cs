using System.Text.Json;

namespace AttachmentSdk.Emulator.Page;

/// <summary>The examples of <c>ekuaibao.yaml</c> that this emulator has others for; those of the vendor's own page it knows as they are.</summary>
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

        // One unknown form among known ones makes the whole call fail.
        new("- BXoci03_oQ5000", $"- {Text(emulator.Forms[1].Id)}"),
        new("- c3Aci0NWnkgc00", $"- {Text(emulator.Forms[2].Id)}"),
    ];

    // JSON strings are YAML.
    private static string Text(string value) => JsonSerializer.Serialize(value);
}
