using AttachmentSdk.Cli.Commands;
using AttachmentSdk.Cli.Completion;

namespace AttachmentSdk.Cli.Tests.Completion;

public sealed class CompleterTests : ToolTest
{
    [Theory]
    [InlineData("", "completion demo ekuaibao emulator help kdocs key login verify")]
    [InlineData("k", "kdocs key")]
    [InlineData("-", "--help --version")]
    [InlineData("nonsense ", "completion demo ekuaibao emulator help kdocs key login verify")]
    [InlineData("ekuaibao ", "download list location upload urls")]
    [InlineData("ekuaibao ur", "urls")]
    [InlineData("ekuaibao download --if", "--if-exists")]
    [InlineData("ekuaibao download --no-", "--no-flush --no-manifest --no-progress")]
    [InlineData("demo ", "--files --help --no-progress --output")]
    [InlineData("key decode -", "--help")]
    public void Complete_Names_AreThoseThatBeginLikeTheWord(string line, string candidates) => Assert.Equal(candidates, Complete(line));

    [Theory]
    [InlineData("ekuaibao download --if-exists ", "fail overwrite rename skip")]
    [InlineData("ekuaibao download --if-exists r", "rename")]
    [InlineData("ekuaibao download --if-exists=o", "--if-exists=overwrite")]
    [InlineData("kdocs document --on-failure ", "continue stop")]
    [InlineData("login kdocs --scope download", "download_personal_files")]
    [InlineData("completion ", "bash fish pwsh zsh")]
    public void Complete_FixedValues_AreOffered(string line, string candidates) => Assert.Equal(candidates, Complete(line));

    [Theory]
    [InlineData("ekuaibao upload ")]
    [InlineData("ekuaibao download --from ")]
    [InlineData("ekuaibao download -o ")]
    [InlineData("ekuaibao download --parallel ")]
    [InlineData("ekuaibao download --from=l")]
    [InlineData("key decode ")]
    public void Complete_AnyText_IsLeftToTheShell(string line) => Assert.Equal("", Complete(line));

    [Fact]
    public void Complete_OptionWithOneValue_IsNotOfferedAgain()
    {
        Assert.Equal("", Complete("ekuaibao download --report r --report"));
        Assert.Equal("--id", Complete("ekuaibao download --id 1 --key k --id"));
    }

    [Fact]
    public void Complete_AfterASwitch_GoesOnWithOptions() => Assert.Equal("--key", Complete("ekuaibao download --json --k"));

    [Theory]
    [InlineData("help ", "completion demo ekuaibao emulator help kdocs key login verify")]
    [InlineData("help kdocs d", "document download")]
    [InlineData("help kdocs document ", "")]
    public void Complete_Help_GoesOnWithCommands(string line, string candidates) => Assert.Equal(candidates, Complete(line));

    private string Complete(string line)
    {
        var words = line.Split(' ');
        using var writer = NewWriter();
        return string.Join(' ', Completer.Complete(ToolCommand.Create(Console(writer, writer), words), words));
    }
}
