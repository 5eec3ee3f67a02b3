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

    [Theory]
    [InlineData("ekuaibao", "urls")]
    [InlineData("kdocs", "urls", "--file-token", "t")]
    public async Task From_PipeWithoutAWriter_IsCancelled(params string[] command)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such files.
        }

        SpecialFile.Put("pipe", Folder.Combine("pipe"), "");
        using var cancellation = new CancellationTokenSource();
        var run = RunAsync(cancellation.Token, [.. command, "--from", "pipe"]);
        Assert.False(run.IsCompleted);

        await cancellation.CancelAsync();

        var (exitCode, _, error) = await run;
        Assert.Equal(130, exitCode);
        Assert.Contains("Cancelled.", error, StringComparison.Ordinal);
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task From_PipeWithAWriter_IsRead()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such files.
        }

        SpecialFile.Put("pipe", Folder.Combine("pipe"), "");
        var run = RunAsync("ekuaibao", "urls", "--from", "pipe");
        await Task.Run(() => File.WriteAllText(Folder.Combine("pipe"), Line(Emulator.Attachments[0])));

        Assert.Equal(0, (await run).ExitCode);
    }

    [Theory]
    [InlineData("missing", "there is no such file")]
    [InlineData("folder", "it is a folder")]
    [InlineData("denied", "permission denied")]
    [InlineData("socket", "No such device or address")]
    public async Task From_CannotBeOpened_IsSaidBeforeAnyRequest(string name, string reason)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Files have other permissions there.
        }

        Directory.CreateDirectory(Folder.Combine("folder"));
        SpecialFile.Put("socket", Folder.Combine("socket"), "");
        File.SetUnixFileMode(Folder.Combine(Write("denied", "")), UnixFileMode.None);
        if (name == "denied" && Environment.IsPrivilegedProcess)
        {
            return; // It may read everything.
        }

        var run = await RunAsync("ekuaibao", "download", "--from", name, "-o", "files");

        Assert.Equal((2, $"{name} cannot be read: {reason}.\n"), (run.ExitCode, run.Error));
        Assert.Empty(Emulator.Requests);
    }
}
