using AttachmentSdk.Emulator;

namespace NightlyArchive;

/// <summary>The vendor in this process, for a run without an account. It has a folder of its own, so that it never mixes with a real archive.</summary>
internal static class EmulatedVendor
{
    public static async Task<AttachmentEmulator> StartAsync(IConfigurationBuilder configuration)
    {
        var emulator = await AttachmentEmulator.StartAsync();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ekuaibao:BaseAddress"] = emulator.BaseAddress.AbsoluteUri,
            ["Ekuaibao:AccessToken"] = string.Empty,
            ["Ekuaibao:AppKey"] = emulator.AppKey,
            ["Ekuaibao:AppSecurity"] = emulator.AppSecurity,
            ["Archive:Inbox"] = "emulator/inbox",
            ["Archive:Folder"] = "emulator/archive",
            ["Archive:StateFile"] = "emulator/archive-state.json",
        });
        Directory.CreateDirectory("emulator/inbox");
        await File.WriteAllLinesAsync("emulator/inbox/forms.txt", emulator.Forms.Where(form => !form.IsDeleted).Select(form => form.Code));
        return emulator;
    }
}
