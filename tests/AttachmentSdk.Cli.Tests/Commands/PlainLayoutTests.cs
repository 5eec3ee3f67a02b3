namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>References without a place have no form and no cell, so a layout of anything else is refused, as the SDK does.</summary>
public sealed class PlainLayoutTests : EmulatedTest
{
    [Theory]
    [InlineData("{form}")]
    [InlineData("{kind}")]
    public async Task Download_PlainAttachments_HaveNoPlace(string value)
    {
        string[] command = ["ekuaibao", "download", "-o", "files", "--layout", value + "-{name}"];

        await AssertRefusedAsync(value, [.. command, "--id", "1", "--key", "k"]);
        await AssertRefusedAsync(value, [.. command, "--from", WriteAttachments()]);
    }

    [Theory]
    [InlineData("{sheet}")]
    [InlineData("{cell}")]
    public async Task Download_PlainPictures_HaveNoPlace(string value)
    {
        string[] command = ["kdocs", "download", "--file-token", Emulator.KDocsFileToken, "-o", "files", "--layout", value + "/{name}"];

        await AssertRefusedAsync(value, [.. command, "--pic", "k:attachment"]);
        await AssertRefusedAsync(value, [.. command, "--from", WritePictures()]);
    }

    [Fact]
    public async Task Download_NameThatNoInputHas_IsRefusedWithThoseOfTheInput()
    {
        string[] command = ["ekuaibao", "download", "-o", "files", "--layout", "{frm}/{name}"];
        const string Start = "--layout: there is no {frm} here; there are ";

        Assert.Equal(Start + "{id}, {ext}, {date}, {name}.\n", (await RunAsync([.. command, "--id", "1", "--key", "k"])).Error);
        Assert.Equal(Start + "{id}, {ext}, {date}, {name}, and {form}, {kind} if the items have them.\n", (await RunAsync([.. command, "--from", WriteAttachments()])).Error);
        Assert.Equal(Start + "{form}, {kind}, {id}, {ext}, {date}, {name}.\n", (await RunAsync([.. command, "--form-code", "B1"])).Error);
    }

    [Fact]
    public async Task Download_PlainAttachmentsByName_AreDownloaded()
    {
        var run = await RunAsync("ekuaibao", "download", "-o", "files", "--from", WriteAttachments(), "--layout", "all/{name}");

        Assert.Equal(0, run.ExitCode);
        Assert.All(Tree("files"), path => Assert.StartsWith("all/", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Download_FilesOfFormsFromAReport_HaveTheirPlace()
    {
        await RunAsync("ekuaibao", "urls", "--form-code", Emulator.Forms[0].Code);
        var list = Write("forms.jsonl", $$"""{"form":"{{Emulator.Forms[0].Code}}","kind":"form"}""");

        var run = await RunAsync("ekuaibao", "download", "-o", "files", "--from", list, "--layout", "{form}-{name}");

        Assert.Equal(0, run.ExitCode);
        Assert.All(Tree("files"), path => Assert.StartsWith(Emulator.Forms[0].Code, path, StringComparison.Ordinal));
    }

    private async Task AssertRefusedAsync(string value, string[] args)
    {
        Assert.Equal(new ToolRun(2, "", $"--layout: there is no {value} here; there are {{id}}, {{ext}}, {{date}}, {{name}}.\n"), await RunAsync(args));
        Assert.Empty(Emulator.Requests);
        Assert.DoesNotContain(Folder.Files(), name => name.StartsWith("files", StringComparison.Ordinal));
    }
}
