using System.Text;
using AttachmentSdk.Emulator.Page;

namespace AttachmentSdk.Emulator.Tests.Page;

public sealed class PageContractTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData("ekuaibao")]
    [InlineData("kdocs")]
    public void Text_NoChange_DiffersInTheServersOnly(string name)
    {
        var lines = Lines(name);
        var start = Array.IndexOf(lines, "servers:");
        var end = Array.IndexOf(lines, "security:", start);

        var shown = PageContract.Text(name, []).TrimEnd('\n').Split('\n');

        Assert.Equal([.. lines[..start], "servers:", "  - url: /", "    description: This emulator, not the vendor.", .. lines[end..]], shown);
    }

    [Theory]
    [InlineData("ekuaibao")]
    [InlineData("kdocs")]
    public void Text_Samples_EachReplacesALineOfTheContract(string name)
    {
        var samples = name == "ekuaibao" ? EkuaibaoSamples.Of(_emulator) : KDocsSamples.Of(_emulator);
        var unchanged = PageContract.Text(name, []);

        Assert.All(samples, sample => Assert.NotEqual(unchanged, PageContract.Text(name, [sample])));
    }

    [Fact]
    public void Text_LineUnderAPath_IsReplacedThereOnlyAndKeepsItsIndentation()
    {
        const string Path = "/api/v1/openapi/dbt/";
        var shown = PageContract.Text("kdocs", [new("- $ref: '#/components/parameters/FileToken'", "- other", Path)]).Split('\n');

        Assert.Equal(2, shown.Count(line => line == "        - other"));
        Assert.Equal(Lines("kdocs").Count(line => line.EndsWith("parameters/FileToken'", StringComparison.Ordinal)) - 2, shown.Count(line => line.EndsWith("parameters/FileToken'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_NothingInItsPlace_LeavesTheLineOut()
    {
        var shown = PageContract.Text("kdocs", [new("example: example-view", null)]);

        Assert.DoesNotContain("example-view", shown, StringComparison.Ordinal);
        Assert.Equal(PageContract.Text("kdocs", []).Split('\n').Length - 1, shown.Split('\n').Length);
    }

    [Fact]
    public async Task Contract_Served_HoldsTheEmulatorsOwnExamples()
    {
        var ekuaibao = (await EmulatorClient.GetAsync($"{_emulator.BaseAddress}_emulator/contracts/ekuaibao.yaml")).Text;
        var kdocs = (await EmulatorClient.GetAsync($"{_emulator.BaseAddress}_emulator/contracts/kdocs.yaml")).Text;

        Assert.Contains($"appKey: \"{_emulator.AppKey}\"\n", ekuaibao, StringComparison.Ordinal);
        Assert.Contains($"- id: \"{_emulator.Attachments[0].Id}\"\n", ekuaibao, StringComparison.Ordinal);
        Assert.Contains($"- pic_key: \"{_emulator.Pictures[0].PicKey}\"\n", kdocs, StringComparison.Ordinal);
        Assert.Contains($"example: \"{_emulator.Forms[0].Code}\"\n", ekuaibao, StringComparison.Ordinal);
        Assert.Contains($"example: \"{_emulator.KDocsFileToken}\"\n", kdocs, StringComparison.Ordinal);
        Assert.Contains($"example: \"{_emulator.DataTableFileToken}\" }}\n", kdocs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contract_NoPictures_KeepsTheVendorsExample()
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 1 });

        var kdocs = await EmulatorClient.GetAsync($"{emulator.BaseAddress}_emulator/contracts/kdocs.yaml");

        Assert.Empty(emulator.Pictures);
        Assert.Contains("- pic_key: ravXFmauNdDdDnapWimCvn\n", kdocs.Text, StringComparison.Ordinal);
    }

    // The last line break ends the last line.
    private static string[] Lines(string name) => Encoding.UTF8.GetString(EmbeddedFiles.Read($"contracts/{name}.yaml")).TrimEnd('\n').Split('\n');
}
