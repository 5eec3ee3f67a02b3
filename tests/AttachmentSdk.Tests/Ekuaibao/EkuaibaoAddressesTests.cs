using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao;

public partial class EkuaibaoAddressesTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Fact]
    public void Addresses_AreTheServersOfTheContract()
    {
        var addresses = typeof(EkuaibaoAddresses).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((Uri)field.GetValue(null)!).AbsoluteUri);
        var servers = ServerLine().Matches(Repository.Spec("ekuaibao.yaml")).Select(match => match.Groups[1].Value + "/");
        Assert.Equal(servers.Order(StringComparer.Ordinal), addresses.Order(StringComparer.Ordinal));
        Assert.Equal(EkuaibaoAddresses.Standalone, EkuaibaoClientOptions.DefaultBaseAddress);
    }

    [Fact]
    public async Task Find_AgainWithinTheHour_IsNoFurtherCall()
    {
        using var api = Response("https://wx2.ekuaibao.com");
        using var lookup = Lookup(api);
        Assert.Equal(EkuaibaoAddresses.WeCom, await lookup.FindAsync("corp"));
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(EkuaibaoAddresses.WeCom, await lookup.FindAsync("corp"));
        Assert.Equal("https://app.ekuaibao.com/api/openapi/v2/location?corpId=corp", Assert.Single(api.Requests).Target);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await lookup.FindAsync("corp");
        Assert.Equal(2, api.Requests.Count);
        await lookup.FindAsync("another/公司");
        Assert.Equal(3, api.Requests.Count);
    }

    [Fact]
    public async Task Find_ManyAtOnce_IsOneCallForEachCompany()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var api = new StubHandler(async (_, _) =>
        {
            await gate.Task;
            return StubHandler.Text(HttpStatusCode.OK, """{"value":"https://app.ekuaibao.com/"}""");
        });
        using var lookup = Lookup(api);
        var calls = Enumerable.Range(0, 100).Select(number => Task.Run(() => lookup.FindAsync($"corp{number % 2}"))).ToList();
        gate.SetResult();
        await Task.WhenAll(calls);
        Assert.Equal(2, api.Requests.Count);
    }

    [Theory]
    [InlineData("\"http://app.ekuaibao.com/\"")]
    [InlineData("\"http://127.0.0.1:5080/\"")]
    [InlineData("\"https://user:pass@app.ekuaibao.com/\"")]
    [InlineData("\"https://app.ekuaibao.com/?a=b\"")]
    [InlineData("\"file:///etc/passwd\"")]
    [InlineData("\"app.ekuaibao.com\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Find_ResponseIsNoAddressForAToken_IsTypedAndNotKept(string value)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, $$"""{"value":{{value}}}"""));
        using var lookup = Lookup(api);
        await Assert.ThrowsAsync<AttachmentApiException>(() => lookup.FindAsync("corp"));
        await Assert.ThrowsAsync<AttachmentApiException>(() => lookup.FindAsync("corp"));
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task Find_AddressWithAPath_KeepsItAndEndsInASlash()
    {
        using var api = Response("https://gateway.example/ekb");
        using var lookup = Lookup(api);
        Assert.Equal(new Uri("https://gateway.example/ekb/"), await lookup.FindAsync("corp"));
    }

    [Fact]
    public async Task Find_VendorsFailure_IsTyped()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.PreconditionFailed, "企业不存在", "text/plain"));
        using var lookup = Lookup(api);
        Assert.Equal("企业不存在", (await Assert.ThrowsAsync<AttachmentApiException>(() => lookup.FindAsync("corp"))).VendorMessage);
    }

    [Fact]
    public async Task Find_OnTheEmulator_IsAnAddressThatAClientWorksWith()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        using var lookup = new EkuaibaoAddresses(new EkuaibaoClientOptions { BaseAddress = vendors.Emulator.BaseAddress });
        var address = await lookup.FindAsync(vendors.Emulator.CorporationId);
        using var client = new EkuaibaoClient(address, vendors.Emulator.AppKey, vendors.Emulator.AppSecurity);
        Assert.True(Assert.Single(await client.Attachments.ResolveLinksAsync([vendors.First(LinkKind.Qiniu)]).ListAsync()).IsFound);
    }

    [Fact]
    public void Options_NotUsable_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new EkuaibaoAddresses(new EkuaibaoClientOptions { BaseAddress = new Uri("http://app.ekuaibao.com/") }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EkuaibaoAddresses(new EkuaibaoClientOptions { ApiTimeout = TimeSpan.Zero }));
    }

    private static StubHandler Response(string address) => new(_ => StubHandler.Text(HttpStatusCode.OK, $$"""{"value":"{{address}}"}"""));

    private EkuaibaoAddresses Lookup(StubHandler api) => new(new EkuaibaoClientOptions { ApiHandler = api, TimeProvider = _clock });

    [GeneratedRegex("^  - url: (\\S+)$", RegexOptions.Multiline)]
    private static partial Regex ServerLine();
}
