using System.Text;

namespace AttachmentSdk.Cli.Tests.Input;

public sealed class ReferenceFileTests : EmulatedTest
{
    [Fact]
    public async Task From_Gbk_IsRefused()
    {
        await File.WriteAllBytesAsync(Folder.Combine("list.json"), [.. "{\"id\":\"1\",\"key\":\""u8, 0xB7, 0xA2, 0xC6, 0xB1, .. "\"}"u8]);

        var run = await RunAsync("ekuaibao", "urls", "--from", "list.json");

        Assert.Equal((2, "list.json, line 1, column 1 or after it: the text is not UTF-8. Save it as UTF-8 and try again.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task From_Utf16WithMark_IsRead()
    {
        await File.WriteAllTextAsync(Folder.Combine("list.json"), Line(Emulator.Attachments[0]), Encoding.Unicode);

        Assert.Equal(0, (await RunAsync("ekuaibao", "urls", "--from", "list.json")).ExitCode);
    }
}
