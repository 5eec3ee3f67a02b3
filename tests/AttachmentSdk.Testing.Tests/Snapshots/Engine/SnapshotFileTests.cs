using System.Text;
using AttachmentSdk.Testing.Snapshots;

namespace AttachmentSdk.Testing.Tests.Snapshots.Engine;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SnapshotFile _file;

    public SnapshotFileTests() => _file = new SnapshotFile(_folder, "Class.Method", "txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_NothingVerified_WritesReceivedWithMarkAndLf()
    {
        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(() => _file.CheckAsync("\uFEFFa\r\nb"));

        Assert.Equal([0xEF, 0xBB, 0xBF, .. "a\nb"u8], await File.ReadAllBytesAsync(_folder.Combine("Class.Method.received.txt")));
        Assert.Contains("+b", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Class.Method.received.txt"], _folder.Files());
    }

    [Fact]
    public async Task Check_LineEnds_OnlyCarriageReturnsBecomeLf()
    {
        await Assert.ThrowsAsync<SnapshotMismatchException>(() => _file.CheckAsync("a\r\nb\rc\u2028d\u2029e\u0085f\fg\vh"));
        Assert.Equal("a\nb\nc\u2028d\u2029e\u0085f\fg\vh", await File.ReadAllTextAsync(_file.ReceivedPath));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_Same_DeletesStaleReceived(bool hasMark)
    {
        await File.WriteAllTextAsync(_file.VerifiedPath, "附件\n", new UTF8Encoding(hasMark));
        await File.WriteAllTextAsync(_file.ReceivedPath, "stale");

        await _file.CheckAsync("附件\n");

        Assert.Equal(["Class.Method.verified.txt"], _folder.Files());
    }

    [Fact]
    public async Task Check_VerifiedHasOneMoreFinalNewline_Passes()
    {
        await File.WriteAllTextAsync(_file.VerifiedPath, "a\n");

        await _file.CheckAsync("a");

        Assert.Equal(["Class.Method.verified.txt"], _folder.Files());
        Assert.Equal("a\n", await File.ReadAllTextAsync(_file.VerifiedPath));
    }

    [Theory]
    [InlineData("a\n\n")]
    [InlineData("a ")]
    [InlineData("")]
    public async Task Check_OtherDifference_FailsAndKeepsVerified(string verified)
    {
        await File.WriteAllTextAsync(_file.VerifiedPath, verified);

        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(() => _file.CheckAsync("a"));

        Assert.Equal(verified, await File.ReadAllTextAsync(_file.VerifiedPath));
        Assert.Equal("a", await File.ReadAllTextAsync(_file.ReceivedPath));
        Assert.Contains("accept-snapshots", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_CarriageReturnInVerified_Fails()
    {
        await File.WriteAllTextAsync(_file.VerifiedPath, "a\r\nb");
        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(() => _file.CheckAsync("a\nb"));
        Assert.Contains("carriage return", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SameNameWithAnotherExtension_FailsAndNamesIt()
    {
        await File.WriteAllTextAsync(_file.VerifiedPath, "a");
        await File.WriteAllTextAsync(_folder.Combine("Class.Method.verified.cs"), "a");
        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(() => _file.CheckAsync("a"));
        Assert.Contains(_folder.Combine("Class.Method.verified.cs"), failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Class.Method_text.verified.cs")]
    [InlineData("Class.Method.Other.verified.cs")]
    [InlineData("Class.Method2.verified.txt")]
    [InlineData("Class.Method.received.cs")]
    public async Task Check_SnapshotOfAnotherName_IsNoneOfThisOne(string other)
    {
        await File.WriteAllTextAsync(_file.VerifiedPath, "a");
        await File.WriteAllTextAsync(_folder.Combine(other), "b");
        await _file.CheckAsync("a");
    }
}
