using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class EkuaibaoLocationCommandTests : EmulatedTest
{
    [Fact]
    public async Task Location_Company_PrintsItsAddressAlone()
    {
        Variables.Remove("EKUAIBAO_APP_KEY");
        Variables.Remove("EKUAIBAO_APP_SECURITY");

        var run = await RunAsync("ekuaibao", "location", Emulator.CorporationId);

        Assert.Equal(new ToolRun(0, $"{Emulator.BaseAddress.AbsoluteUri}\n", ""), run);
    }

    [Fact]
    public async Task Location_Json_IsALine()
    {
        var run = await RunAsync("ekuaibao", "location", Emulator.CorporationId, "--json");

        Assert.Equal(Emulator.BaseAddress.AbsoluteUri, (string?)JObject.Parse(run.Output)["baseUrl"]);
    }

    [Fact]
    public async Task Location_UnknownCompany_SaysWhatTheVendorSaid()
    {
        var run = await RunAsync("ekuaibao", "location", "unknown");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        await Verify(Scrub(run.Error));
    }
}
