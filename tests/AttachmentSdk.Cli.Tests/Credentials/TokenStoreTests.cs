using AttachmentSdk.Cli.Credentials;

namespace AttachmentSdk.Cli.Tests.Credentials;

public sealed class TokenStoreTests : ToolTest
{
    [Fact]
    public void At_NothingSet_IsInTheUsersConfiguration()
    {
        Variables["HOME"] = Folder.FullPath;
        Variables["APPDATA"] = Folder.Combine(".config");

        Assert.Equal(Folder.Combine(".config", "attachments", "kdocs.json"), Find(null));
    }

    [Fact]
    public void At_RelativeConfigurationFolder_IsPassedOver()
    {
        Variables["HOME"] = Folder.FullPath;
        Variables["APPDATA"] = Folder.Combine(".config");
        Variables["XDG_CONFIG_HOME"] = "relative";

        Assert.Equal(Folder.Combine(".config", "attachments", "kdocs.json"), Find(null));
    }

    [Fact]
    public void At_PathGiven_OutranksTheEnvironment()
    {
        Variables["KDOCS_TOKEN_STORE"] = Folder.Combine("b.json");

        Assert.Equal((Folder.Combine("a.json"), Folder.Combine("b.json")), (Find("a.json"), Find(null)));
    }

    private string Find(string? path)
    {
        using var writer = NewWriter();
        return TokenStore.At(path, Console(writer, writer)).FilePath;
    }
}
