using System.Text;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class KDocsLoginCommandTests : EmulatedTest
{
    private const string Redirect = "https://example.com/callback?app=1";

    private string Store => Folder.Combine("configuration/attachments/kdocs.json");

    [Fact]
    public async Task Login_PastedAddress_StoresTokensThatTheOtherCommandsUse()
    {
        UseApp();

        var (run, page) = await LoginAsync(location => location);

        Assert.Equal((0, $"{page}\n"), (run.ExitCode, run.Output));
        Assert.Contains("scope=access_personal_files,download_personal_files", page, StringComparison.Ordinal);
        await Verify(Scrub(run.Error));
        var urls = await RunAsync("kdocs", "urls", "--file-token", Emulator.KDocsFileToken, "--all-sheets");
        Assert.Equal(0, urls.ExitCode);
        AssertNoToken(run, urls);
    }

    [Fact]
    public async Task Login_PastedCode_IsTaken()
    {
        UseApp();

        var (run, _) = await LoginAsync(location => location.Split("code=")[1].Split('&')[0]);

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(Store));
    }

    [Theory]
    [InlineData("other state")]
    [InlineData("no state")]
    [InlineData("no code")]
    [InlineData("nothing")]
    public async Task Login_ResponseOfAnotherAuthorisation_IsRefusedWithoutACall(string response)
    {
        UseApp();

        var (run, _) = await LoginAsync(location => response switch
        {
            "other state" => location.Split("&state=")[0] + "&state=0123456789",
            "no state" => location.Split("&state=")[0],
            "no code" => "https://example.com/callback?error=access_denied",
            _ => "",
        });

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Emulator.Requests.Of(EmulatorOperations.KDocsAccessToken));
        Assert.False(File.Exists(Store));
        await Verify(run.Error.Split('\n')[2]).UseTextForParameters(response.Replace(' ', '-'));
    }

    [Fact]
    public async Task Login_CodeAndStore_NeedNoTerminal()
    {
        UseApp();
        var store = Folder.Combine("tokens.json");

        var run = await RunAsync("login", "kdocs", "--code", Emulator.IssueAuthorizationCode(), "--store", store);

        Assert.Equal(new ToolRun(0, "", $"The tokens are stored in {store}\n"), run);
        Variables["KDOCS_TOKEN_STORE"] = store;
        Assert.Equal(0, (await RunAsync("kdocs", "document", "--file-token", Emulator.KDocsFileToken, "-o", "files")).ExitCode);
    }

    [Fact]
    public async Task Login_WrongCode_IsCredentialsRefused()
    {
        UseApp();

        var run = await RunAsync("login", "kdocs", "--code", "code-that-was-never-issued");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("code-that-was-never-issued", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task Login_NoTerminal_AsksForTheOption()
    {
        UseApp();

        var run = await RunAsync("login", "kdocs", "--redirect-uri", Redirect);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{Emulator.BaseAddress.AbsoluteUri}", run.Output, StringComparison.Ordinal);
        Assert.Equal("Open this page in a browser, and agree:\nStandard input is no terminal. Run the command again within 5 minutes, with --code and the code that the page leads to.\n", run.Error);
    }

    [Fact]
    public async Task Login_NoRedirectUri_SaysWhatIsMissing()
    {
        UseApp();
        IsInputTerminal = true;

        var run = await RunAsync("login", "kdocs");

        Assert.Equal(new ToolRun(2, "", "Give --redirect-uri, one of those that are registered for the app; or --code, when there is a code already.\n"), run);
    }

    [Fact]
    public async Task Login_NoApp_NamesTheVariables()
    {
        Variables["HOME"] = Folder.FullPath;

        var run = await RunAsync("login", "kdocs", "--code", "c");

        Assert.Equal(new ToolRun(2, "", "A login needs the app's credentials: set the environment variable KDOCS_APP_ID and KDOCS_APP_KEY.\n"), run);
    }

    [Fact]
    public async Task Login_FolderUnwritable_DoesNotSpendTheCode()
    {
        UseApp();
        Write("taken", "a file");
        var code = Emulator.IssueAuthorizationCode();

        var run = await RunAsync("login", "kdocs", "--code", code, "--store", "taken/kdocs.json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The tokens could not be stored in ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Emulator.Requests);
        Assert.Equal(0, (await RunAsync("login", "kdocs", "--code", code)).ExitCode);
        Assert.Equal(["kdocs.json", "kdocs.json.lock"], Directory.GetFiles(Path.GetDirectoryName(Store)!).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("KDOCS_ACCESS_TOKEN")]
    [InlineData("KDOCS_REFRESH_TOKEN")]
    public async Task Login_VariableThatOutranksTheStore_IsNamed(string variable)
    {
        UseApp();
        Variables[variable] = "value-of-the-environment";

        var run = await RunAsync("login", "kdocs", "--code", Emulator.IssueAuthorizationCode());

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith($"\nThey are not used yet: {variable} is set, and the kdocs commands use that in their place until you unset it.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_StoredTokensRefused_NamesTheStore()
    {
        UseApp();
        await RunAsync("login", "kdocs", "--code", Emulator.IssueAuthorizationCode());
        var stored = await File.ReadAllTextAsync(Store);
        await File.WriteAllTextAsync(Store, System.Text.RegularExpressions.Regex.Replace(stored, "_token\": \"[^\"]*", "_token\": \"no-token-of-kdocs"));

        var run = await RunAsync("kdocs", "document", "--file-token", Emulator.KDocsFileToken, "-o", "files");

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith($"\nThe credentials came from {Store}, with the app of KDOCS_APP_ID and KDOCS_APP_KEY: run 'attachments login kdocs' again.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RefreshTokenOfTheEnvironmentRefused_NamesIt()
    {
        UseApp();
        Variables["KDOCS_REFRESH_TOKEN"] = "no-token-of-kdocs";

        var run = await RunAsync("kdocs", "urls", "--file-token", Emulator.KDocsFileToken, "--all-sheets");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("KDOCS_REFRESH_TOKEN; while the last is set, the tokens of 'attachments login kdocs' are not used.", run.Error, StringComparison.Ordinal);
    }

    private void UseApp()
    {
        Variables.Remove("KDOCS_ACCESS_TOKEN");
        Variables["KDOCS_APP_ID"] = Emulator.KDocsAppId;
        Variables["KDOCS_APP_KEY"] = Emulator.KDocsAppKey;
        Variables["XDG_CONFIG_HOME"] = Folder.Combine("configuration");
        Variables["APPDATA"] = Folder.Combine("configuration");
    }

    /// <summary>Opens the printed page as a browser would, and pastes something made of the address that it leads to.</summary>
    private async Task<(ToolRun Run, string Page)> LoginAsync(Func<string, string> paste)
    {
        IsInputTerminal = true;
        using var output = NewWriter();
        using var error = NewWriter();
        InputStream = new TypedStream(() => Encoding.UTF8.GetBytes(paste(Visit(output.ToString().Trim())) + "\n"));
        var exitCode = await AttachmentsTool.RunAsync(["login", "kdocs", "--redirect-uri", Redirect], Console(output, error));
        return (new ToolRun(exitCode, output.ToString(), error.ToString()), output.ToString().Trim());
    }

    private static string Visit(string page)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, page));
        return response.Headers.Location!.OriginalString;
    }

    private void AssertNoToken(params ToolRun[] runs)
    {
        var stored = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(Store));
        string[] secrets = [(string)stored["access_token"]!, (string)stored["refresh_token"]!, Emulator.KDocsAppKey];
        Assert.All(runs, run => Assert.All(secrets, secret => Assert.DoesNotContain(secret, run.Transcript, StringComparison.Ordinal)));
    }

    /// <summary>Standard input that a person types into once he is asked.</summary>
    private sealed class TypedStream(Func<byte[]> typed) : MemoryStream
    {
        private bool _isTyped;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_isTyped)
            {
                _isTyped = true;
                Write(typed());
                Position = 0;
            }

            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
