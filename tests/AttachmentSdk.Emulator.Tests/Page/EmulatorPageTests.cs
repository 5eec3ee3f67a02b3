using System.Text;
using AttachmentSdk.Emulator.Page;

namespace AttachmentSdk.Emulator.Tests.Page;

public sealed class EmulatorPageTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public static TheoryData<string> Paths =>
    [
        "", "_emulator/requests", "_emulator/contracts", "_emulator/contracts/ekuaibao.yaml", "_emulator/contracts/kdocs.yaml",
        .. PageFile.All.Keys.Select(name => $"_emulator/{name}"),
    ];

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_AnyOfItsPaths_IsServedUnderAStrictPolicyAndNotRecorded(string path)
    {
        var reply = await EmulatorClient.GetAsync($"{_emulator.BaseAddress}{path}");

        Assert.Equal(200, reply.Status);
        Assert.NotEmpty(reply.Bytes);
        var policy = reply.Headers["Content-Security-Policy"].Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.All(policy, directive => Assert.Matches("^[a-z-]+ ('none'|'self'|'self' data:)$", directive));
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", reply.Headers["Referrer-Policy"]);
        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
        Assert.Empty(_emulator.Requests);
    }

    [Theory]
    [InlineData("", "text/html;charset=UTF-8")]
    [InlineData("_emulator/page.css", "text/css;charset=UTF-8")]
    [InlineData("_emulator/requests.js", "text/javascript;charset=UTF-8")]
    [InlineData("_emulator/swagger-ui-bundle.js", "text/javascript;charset=UTF-8")]
    [InlineData("_emulator/icon.svg", "image/svg+xml")]
    [InlineData("_emulator/swagger-ui-LICENSE.txt", "text/plain;charset=UTF-8")]
    [InlineData("_emulator/contracts", "application/json;charset=UTF-8")]
    [InlineData("_emulator/contracts/kdocs.yaml", "application/yaml;charset=UTF-8")]
    [InlineData("_emulator/requests", "application/json;charset=UTF-8")]
    public async Task Page_Path_HasItsContentType(string path, string contentType)
    {
        var reply = await EmulatorClient.GetAsync($"{_emulator.BaseAddress}{path}");

        Assert.Equal(contentType, reply.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("swagger-ui-bundle.js", "SwaggerUIBundle")]
    [InlineData("swagger-ui.css", ".swagger-ui")]
    [InlineData("swagger-ui-LICENSE.txt", "Apache License")]
    [InlineData("swagger-ui-NOTICE.txt", "swagger-ui")]
    public async Task Page_FileOfSwaggerUi_IsServedUnpacked(string name, string text)
    {
        var reply = await EmulatorClient.GetAsync($"{_emulator.BaseAddress}_emulator/{name}");

        Assert.Contains(text, Encoding.UTF8.GetString(reply.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HeadRequest_HasTheHeadOnly()
    {
        var reply = await EmulatorClient.SendAsync(HttpMethod.Head, $"{_emulator.BaseAddress}");

        Assert.Equal((200, "text/html;charset=UTF-8"), (reply.Status, reply.Headers["Content-Type"]));
        Assert.Empty(reply.Bytes);
    }

    [Fact]
    public async Task Page_AddressesGiven_IsAtEachOfThem()
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Urls = [new("http://127.0.0.1:0"), new("http://127.0.0.1:0")] });

        Assert.Equal(200, (await EmulatorClient.GetAsync($"{emulator.BaseAddress}")).Status);
        Assert.Equal(404, (await EmulatorClient.GetAsync($"{emulator.OtherAddress}")).Status);
    }

    [Fact]
    public async Task Page_FaultOnEverything_DoesNotTouchItNorUseTheFaultUp()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Status) { Status = 503 });

        Assert.Equal(200, (await EmulatorClient.GetAsync($"{_emulator.BaseAddress}")).Status);
        Assert.Equal(503, (await EmulatorClient.GetAsync($"{_emulator.BaseAddress}api")).Status);
    }

    [Theory]
    [InlineData("GET", "_emulator/")]
    [InlineData("GET", "_emulator/other")]
    [InlineData("GET", "_emulator/index.html/")]
    [InlineData("GET", "_emulator/contracts/redocly.yaml")]
    [InlineData("GET", "_Emulator/requests")]
    [InlineData("GET", "favicon.ico")]
    [InlineData("POST", "_emulator/requests")]
    public async Task Page_UnknownBesideIt_IsLoudNotFoundAndRecorded(string method, string path)
    {
        var reply = await EmulatorClient.SendAsync(new HttpMethod(method), $"{_emulator.BaseAddress}{path}");

        Assert.Equal(404, reply.Status);
        Assert.StartsWith($"The attachment emulator does not know {method} /{path} at ", reply.Text, StringComparison.Ordinal);
        Assert.Equal(EmulatorOperations.Unknown, Assert.Single(_emulator.Requests).Operation);
    }

    [Fact]
    public async Task Page_AtTheStorage_IsUnknown() =>
        Assert.Equal(404, (await EmulatorClient.GetAsync($"{_emulator.StorageAddress}")).Status);

    [Fact]
    public async Task Contracts_Asked_NameBothWithATokenThatIsValid()
    {
        _emulator.RevokeAccessTokens();

        var contracts = (await EmulatorClient.GetAsync($"{_emulator.BaseAddress}_emulator/contracts")).Json;

        Assert.Equal(["ekuaibao", "kdocs"], contracts.EnumerateArray().Select(each => each.GetProperty("name").GetString()));
        Assert.Equal(_emulator.AccessToken, contracts[0].GetProperty("accessToken").GetString());
        Assert.Equal(_emulator.KDocsAccessToken, contracts[1].GetProperty("accessToken").GetString());
    }

    [Fact]
    public void Index_NamesOwnFilesOnly()
    {
        using var file = new StreamReader(typeof(AttachmentEmulator).Assembly.GetManifestResourceStream("page/index.html")!);
        var names = file.ReadToEnd().Split('"').Where(part => part.Contains('/', StringComparison.Ordinal) && !part.Contains('>', StringComparison.Ordinal));

        Assert.All(names, name => Assert.Contains(name, PageFile.All.Keys.Select(key => $"/_emulator/{key}")));
    }
}
