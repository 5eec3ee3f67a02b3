using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class EkuaibaoUrlsCommandTests : EmulatedTest
{
    [Fact]
    public async Task Urls_ByDefault_MasksWhatMakesThemWork()
    {
        var lines = Emulator.Attachments.Take(3).Select(Line).Append("""{"id":"no","key":"such"}""");

        var run = await RunAsync("ekuaibao", "urls", "--from", Write("list.jsonl", string.Join('\n', lines)));

        await Verify(Scrub(run.Transcript));
    }

    [Fact]
    public async Task Urls_ShowSecrets_PrintsLinksThatWork()
    {
        var drive = Emulator.Attachments[1];

        var run = await RunAsync("ekuaibao", "urls", "--id", drive.Id, "--key", drive.Key, "--show-secrets");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var line = JObject.Parse(run.Output);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, (string)line["url"]!);
        foreach (var header in ((JObject)line["headers"]!).Properties())
        {
            request.Headers.TryAddWithoutValidation(header.Name, (string?)header.Value);
        }

        using var response = await client.SendAsync(request);
        Assert.Equal(drive.ReadContent(), await response.Content.ReadAsByteArrayAsync());
        Assert.NotNull(line["thumbUrl"]);
        Assert.Equal("2026-01-01T00:15:00Z", (string?)line["expiresAt"]?.ToString(Newtonsoft.Json.Formatting.None).Trim('"'));
    }

    [Fact]
    public async Task Urls_EmptyList_IsNoError()
    {
        var run = await RunAsync("ekuaibao", "urls", "--from", Write("list.json", "[]"));

        Assert.Equal(new ToolRun(0, "", "Warning: list.json names no item, so there is nothing to do.\n"), run);
    }

    [Fact]
    public async Task Urls_WrongToken_IsCredentialsRefused()
    {
        Variables.Remove("EKUAIBAO_APP_KEY");
        Variables.Remove("EKUAIBAO_APP_SECURITY");
        Variables["EKUAIBAO_ACCESS_TOKEN"] = "ID_not:a-token";

        var run = await RunAsync("ekuaibao", "urls", "--id", "1", "--key", "k");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        await Verify(Scrub(run.Error));
    }
}
