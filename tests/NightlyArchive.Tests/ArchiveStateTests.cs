using System.Text.Json;

namespace NightlyArchive.Tests;

public class ArchiveStateTests
{
    private static readonly DateTimeOffset Yesterday = new(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Write_BesideWhatACrashLeft_ReplacesTheStateAndLeavesNothingElse()
    {
        await using var sample = new SampleProgram();
        var state = sample.Get<ArchiveState>();
        await File.WriteAllTextAsync(sample.StateFile + ".new", "{ \"B1");
        Assert.Empty(await state.ReadAsync(CancellationToken.None));

        await state.WriteAsync(new() { ["B21000073"] = Yesterday }, CancellationToken.None);

        Assert.Equal([KeyValuePair.Create("B21000073", Yesterday)], await state.ReadAsync(CancellationToken.None));
        Assert.False(File.Exists(sample.StateFile + ".new"));
    }

    [Fact]
    public async Task Read_WhatIsNoState_Throws()
    {
        await using var sample = new SampleProgram();
        await File.WriteAllTextAsync(sample.StateFile, "null");

        await Assert.ThrowsAsync<JsonException>(() => sample.Get<ArchiveState>().ReadAsync(CancellationToken.None));
    }
}
