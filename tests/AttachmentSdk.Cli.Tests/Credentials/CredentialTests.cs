namespace AttachmentSdk.Cli.Tests.Credentials;

public sealed class CredentialTests : ToolTest
{
    public static TheoryData<string, string[], string> Ekuaibao => new()
    {
        { "ekuaibao", [], "No credentials for ekuaibao: set the environment variable EKUAIBAO_ACCESS_TOKEN, or EKUAIBAO_APP_KEY and EKUAIBAO_APP_SECURITY.\n" },
        { "ekuaibao", ["EKUAIBAO_APP_KEY"], "Incomplete credentials for ekuaibao: set the environment variable EKUAIBAO_APP_SECURITY too.\n" },
        { "ekuaibao", ["EKUAIBAO_ACCESS_TOKEN", "EKUAIBAO_APP_KEY"], "Two kinds of credentials for ekuaibao are set: unset EKUAIBAO_ACCESS_TOKEN, or EKUAIBAO_APP_KEY.\n" },
        { "ekuaibao", ["EKUAIBAO_ACCESS_TOKEN", "EKUAIBAO_APP_KEY", "EKUAIBAO_APP_SECURITY"], "Two kinds of credentials for ekuaibao are set: unset EKUAIBAO_ACCESS_TOKEN, or EKUAIBAO_APP_KEY and EKUAIBAO_APP_SECURITY.\n" },
        { "kdocs", ["KDOCS_ACCESS_TOKEN", "KDOCS_APP_ID", "KDOCS_APP_KEY", "KDOCS_REFRESH_TOKEN"], "Two kinds of credentials for KDocs are set: unset KDOCS_ACCESS_TOKEN, or KDOCS_APP_ID, KDOCS_APP_KEY and KDOCS_REFRESH_TOKEN.\n" },
        { "kdocs", [], "No credentials for KDocs: set the environment variable KDOCS_ACCESS_TOKEN, or KDOCS_APP_ID, KDOCS_APP_KEY and KDOCS_REFRESH_TOKEN; or set KDOCS_APP_ID and KDOCS_APP_KEY and run 'attachments login kdocs'.\n" },
        { "kdocs", ["KDOCS_APP_ID"], "Incomplete credentials for KDocs: set the environment variable KDOCS_APP_KEY and KDOCS_REFRESH_TOKEN too.\n" },
    };

    [Theory]
    [MemberData(nameof(Ekuaibao))]
    public async Task Run_CredentialsNotClear_NamesTheVariables(string vendor, string[] variables, string message)
    {
        foreach (var name in variables)
        {
            Variables[name] = "value";
        }

        string[] input = vendor == "ekuaibao" ? ["--id", "1", "--key", "k"] : ["--file-token", "T", "--pic", "k:t"];

        Assert.Equal(new ToolRun(2, "", message), await RunAsync([vendor, "urls", .. input]));
    }

    [Fact]
    public async Task Run_AppOfKDocsWithoutAUser_SaysHowToGetOne()
    {
        Variables["KDOCS_APP_ID"] = Variables["KDOCS_APP_KEY"] = "value";
        Variables["KDOCS_TOKEN_STORE"] = Folder.Combine("none.json");

        var run = await RunAsync("kdocs", "urls", "--file-token", "T", "--pic", "k:t");

        Assert.Equal(new ToolRun(2, "", $"No credentials of a user of KDocs: run 'attachments login kdocs', or set KDOCS_REFRESH_TOKEN. There are no tokens in {Folder.Combine("none.json")}.\n"), run);
    }

    [Fact]
    public async Task Run_NoFolderForTheTokens_AsksForOne()
    {
        Variables["KDOCS_APP_ID"] = Variables["KDOCS_APP_KEY"] = "value";

        var run = await RunAsync("kdocs", "urls", "--file-token", "T", "--pic", "k:t");

        Assert.Equal(new ToolRun(2, "", "There is no folder for the tokens: set KDOCS_TOKEN_STORE to the path of a file.\n"), run);
    }

    [Fact]
    public async Task Run_DamagedTokenStore_AbortsTheBatchBeforeThereAreItems()
    {
        Variables["KDOCS_APP_ID"] = Variables["KDOCS_APP_KEY"] = "value";
        Variables["KDOCS_TOKEN_STORE"] = Folder.Combine(Write("tokens.json", "{\"access_token\":\"canary-of-the-store"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Variables["KDOCS_TOKEN_STORE"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var run = await RunAsync("kdocs", "download", "--file-token", "T", "--all-sheets", "-o", "files", "--report", "report.jsonl");

        Assert.False(File.Exists(Folder.Combine("report.jsonl")));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("holds no tokens", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TokenStoreThatOthersMayRead_SaysHowToRestrictIt()
    {
        Variables["KDOCS_APP_ID"] = Variables["KDOCS_APP_KEY"] = "value";
        Variables["KDOCS_TOKEN_STORE"] = Folder.Combine(Write("tokens.json", "{}"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Variables["KDOCS_TOKEN_STORE"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        var run = await RunAsync("kdocs", "download", "--file-token", "T", "--pic", "k:t", "-o", "files");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(OperatingSystem.IsWindows() ? "holds no tokens" : "chmod 600", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BaseUrlOfTheEnvironmentInvalid_NamesTheVariable()
    {
        Variables["KDOCS_ACCESS_TOKEN"] = "value";
        Variables["KDOCS_BASE_URL"] = "nonsense";

        var run = await RunAsync("kdocs", "urls", "--file-token", "T", "--pic", "k:t");

        Assert.Equal((2, "KDOCS_BASE_URL is no URL; it should look like https://developer.kdocs.cn/\n"), (run.ExitCode, run.Error));
    }
}
