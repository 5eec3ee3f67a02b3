using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace AttachmentSdk.Emulator.PageTests;

[Collection(SharedBrowser.Name)]
public sealed class RequestPanelTests(BrowserFixture fixture)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero });

    [Fact]
    public async Task List_RequestWhileItIsOpen_ShowsItByItself()
    {
        await using var open = await OpenPage.AtAsync(fixture);
        await Assertions.Expect(open.Page.Locator("#total")).ToHaveTextAsync("0");

        await CallAsync(open, "first");
        await Assertions.Expect(open.Recorded).ToHaveCountAsync(1);
        await open.Recorded.Locator("summary").ClickAsync();
        await CallAsync(open, "second");

        // Newest first, and what was opened stays open.
        await Assertions.Expect(open.Recorded.Locator(".path")).ToHaveTextAsync(["/second", "/first"]);
        await Assertions.Expect(open.Recorded.Nth(1).Locator("pre")).ToBeVisibleAsync();
        await Assertions.Expect(open.Recorded.Nth(0).Locator("pre")).ToBeHiddenAsync();
        await Assertions.Expect(open.Page.Locator("#total")).ToHaveTextAsync("2");
        open.AssertQuiet();
    }

    [Fact]
    public async Task Path_IsDecodedAndTakesTwoLines()
    {
        await using var open = await OpenPage.AtAsync(fixture);

        await CallAsync(open, $"%E5%8F%91%E7%A5%A8/{new string('a', 400)}");
        await CallAsync(open, "%E2%80%AEfdp.");

        await Assertions.Expect(open.Recorded.Nth(0).Locator(".path")).ToHaveTextAsync("/%E2%80%AEfdp.");
        var path = open.Recorded.Nth(1).Locator(".path");
        await Assertions.Expect(path).ToHaveTextAsync($"/发票/{new string('a', 400)}");
        Assert.InRange((await path.BoundingBoxAsync())!.Height, 20, 50);
    }

    [Fact]
    public async Task Filter_HoldsForOldAndNewRequests_AndClearEmptiesTheList()
    {
        await using var open = await OpenPage.AtAsync(fixture);
        await CallAsync(open, "first");
        await CallAsync(open, "second");
        await Assertions.Expect(open.Recorded).ToHaveCountAsync(2);

        await open.Page.Locator("#filter").FillAsync("404 SECOND");
        await Assertions.Expect(open.Recorded.Nth(0)).ToBeVisibleAsync();
        await Assertions.Expect(open.Recorded.Nth(1)).ToBeHiddenAsync();
        await CallAsync(open, "third");
        await Assertions.Expect(open.Recorded).ToHaveCountAsync(3);
        await Assertions.Expect(open.Recorded.Nth(0)).ToBeHiddenAsync();

        await open.Page.Locator("#clear").ClickAsync();
        await Assertions.Expect(open.Recorded).ToHaveCountAsync(0);
        await open.Page.Locator("#filter").FillAsync("");
        await CallAsync(open, "fourth");
        await Assertions.Expect(open.Recorded.Locator(".path")).ToHaveTextAsync(["/fourth"]);
        open.AssertQuiet();
    }

    [Fact]
    public async Task List_LogCleared_IsEmptied()
    {
        await using var open = await OpenPage.AtAsync(fixture);
        await CallAsync(open, "first");
        await Assertions.Expect(open.Recorded).ToHaveCountAsync(1);

        open.Emulator.Requests.Clear();

        await Assertions.Expect(open.Recorded).ToHaveCountAsync(0);
        await CallAsync(open, "second");
        await Assertions.Expect(open.Recorded.Locator(".path")).ToHaveTextAsync(["/second"]);
    }

    [Fact]
    public async Task List_MoreRequestsThanItHolds_ShowsTheLast()
    {
        await using var open = await OpenPage.AtAsync(fixture);

        for (var i = 1; i <= 205; i++)
        {
            await CallAsync(open, $"{i}");
        }

        await Assertions.Expect(open.Page.Locator("#total")).ToHaveTextAsync("205");
        await Assertions.Expect(open.Recorded).ToHaveCountAsync(200);
        await Assertions.Expect(open.Recorded.First.Locator(".path")).ToHaveTextAsync("/205");
        await Assertions.Expect(open.Recorded.Last.Locator(".path")).ToHaveTextAsync("/6");
    }

    [Fact]
    public async Task List_RequestsWithSecrets_ShowsNone()
    {
        await using var open = await OpenPage.AtAsync(fixture);
        var emulator = open.Emulator;
        var at = emulator.BaseAddress;
        await PostAsync(new Uri(at, "api/openapi/v1/auth/getAccessToken"), new { appKey = emulator.AppKey, appSecurity = emulator.AppSecurity });
        var references = emulator.Attachments.Take(2).Select(each => new { id = each.Id, key = each.Key, expiration = 60 });
        var links = await PostAsync(new Uri(at, $"api/openapi/v2/attachment/downloadurls?accessToken={Uri.EscapeDataString(emulator.AccessToken)}"), references);
        var signed = links[0].GetProperty("url").GetString()!;
        var drive = links[1].GetProperty("headers").GetProperty("Authorization").GetString()!;
        using var byHeaders = new HttpRequestMessage(HttpMethod.Get, links[1].GetProperty("url").GetString());
        byHeaders.Headers.TryAddWithoutValidation("Authorization", drive);
        (await Http.SendAsync(byHeaders)).Dispose();
        await Http.GetByteArrayAsync(new Uri(signed));
        var code = emulator.IssueAuthorizationCode();
        await Http.GetStringAsync(new Uri(at, $"api/v1/oauth2/access_token?app_id={emulator.KDocsAppId}&app_key={emulator.KDocsAppKey}&code={code}"));

        await Assertions.Expect(open.Recorded).ToHaveCountAsync(5);
        await open.Recorded.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(each => each.open = true)");
        var text = await open.Page.Locator("#requests").InnerTextAsync();

        var signature = signed.Split("Signature=")[1].Split('&')[0];
        string[] secrets =
        [
            emulator.AppKey, emulator.AppSecurity, emulator.AccessToken, Uri.EscapeDataString(emulator.AccessToken), signature,
            drive, drive.Split(':')[1], emulator.KDocsAppKey, code,
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.Contains("Signature=***", text, StringComparison.Ordinal);
        Assert.Contains("Authorization: ***", text, StringComparison.Ordinal);
        Assert.Contains("\"appSecurity\": \"***\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FaultOnEverything_ShowsItAndThePageGoesOn()
    {
        await using var open = await OpenPage.AtAsync(fixture);
        open.Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Status = 503, Times = null });

        await CallAsync(open, "any");

        await Assertions.Expect(open.Recorded.Locator(".fault")).ToHaveTextAsync("fault: Status");
        await open.Page.ReloadAsync();
        await open.ContractAsync("kdocs");
        open.AssertQuiet();
    }

    [Fact]
    public async Task List_EmulatorStopped_SaysSo()
    {
        await using var open = await OpenPage.AtAsync(fixture);

        await open.Emulator.DisposeAsync();

        await Assertions.Expect(open.Page.Locator("#note")).ToHaveTextAsync("The emulator does not respond; it may have been stopped.");
    }

    private static async Task CallAsync(OpenPage open, string path) =>
        (await Http.GetAsync(new Uri(open.Emulator.BaseAddress, path))).Dispose();

    private static async Task<JsonElement> PostAsync(Uri url, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(url, content);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }
}
