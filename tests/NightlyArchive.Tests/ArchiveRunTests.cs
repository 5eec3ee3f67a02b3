using AttachmentSdk.Emulator;

namespace NightlyArchive.Tests;

public class ArchiveRunTests
{
    [Fact]
    public async Task Try_RefusedCredentials_IsNoSuccessAndDoesNotThrow()
    {
        await using var sample = new SampleProgram();
        sample.Drop("erp.txt", sample.Forms[0].Code);
        sample.Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoAccessToken, Status = 403 });

        Assert.False(await sample.Get<ArchiveRun>().TryAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Try_EveryFormComplete_IsSuccess()
    {
        await using var sample = new SampleProgram();
        sample.Drop("erp.txt", sample.Forms[0].Code);

        Assert.True(await sample.Get<ArchiveRun>().TryAsync(CancellationToken.None));
    }
}
