namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class HelpCommandTests : ToolTest
{
    [Theory]
    [InlineData("")]
    [InlineData("kdocs")]
    [InlineData("ekuaibao download")]
    [InlineData("key decode")]
    [InlineData("help")]
    public async Task Help_OfCommand_IsThatOfItsOption(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(await RunAsync([.. words, "--help"]), await RunAsync(["help", .. words]));
    }

    [Theory]
    [InlineData("ekuaibao downlod", "Unrecognized command or argument 'downlod'.\nDid you mean 'download'?\nRun 'attachments ekuaibao --help' for help.\n")]
    [InlineData("download", "Unrecognized command or argument 'download'.\nRun 'attachments --help' for help.\n")]
    public async Task Help_OfNoCommand_IsWrongUsage(string command, string message) =>
        Assert.Equal(new ToolRun(2, "", message), await RunAsync(["help", .. command.Split(' ')]));
}
