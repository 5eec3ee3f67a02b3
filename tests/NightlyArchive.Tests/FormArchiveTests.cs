using AttachmentSdk.Emulator;

namespace NightlyArchive.Tests;

public class FormArchiveTests
{
    [Fact]
    public async Task Run_NewForms_ArchivesThemOnce()
    {
        await using var sample = new SampleProgram();
        sample.Drop("erp.txt", sample.Forms.Select(form => form.Code));

        var first = await sample.RunAsync();
        var requests = sample.Emulator.Requests.Total;
        var second = await sample.RunAsync();

        Assert.Equal(new ArchiveResult(sample.Forms.Count, 0, 0), first);
        Assert.All(sample.Forms.Where(form => form.Files.Count > 0), form => Assert.Contains(sample.ArchivedFiles(), file => file.StartsWith($"archive/{form.Code}/", StringComparison.Ordinal)));
        Assert.Equal(new ArchiveResult(0, sample.Forms.Count, 0), second);
        Assert.Equal(requests, sample.Emulator.Requests.Total);
    }

    [Fact]
    public async Task Run_AfterOneWithAMissingFile_ContinuesThatFormWithoutWhatIsThere()
    {
        await using var sample = new SampleProgram();
        sample.Drop("erp.txt", sample.Forms.Take(2).Select(form => form.Code));
        var broken = new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.StorageOssSignedUrl, Status = 404 };
        sample.Emulator.Faults.Add(broken);

        var first = await sample.RunAsync();
        var before = sample.ArchivedFiles();
        var second = await sample.RunAsync();

        Assert.Equal(new ArchiveResult(1, 0, 1), first);
        Assert.Equal(new ArchiveResult(1, 1, 0), second);
        Assert.Single(sample.ArchivedFiles().Except(before));
    }

    [Fact]
    public async Task Run_UnknownForm_IsTriedAgainAndStopsNoOther()
    {
        await using var sample = new SampleProgram();
        sample.Drop("erp.txt", "B00000000", sample.Forms[0].Code);

        Assert.Equal(new ArchiveResult(1, 0, 1), await sample.RunAsync());
        Assert.Equal(new ArchiveResult(0, 1, 1), await sample.RunAsync());
    }

    [Fact]
    public async Task Run_CodeThatLeftTheInbox_IsForgotten()
    {
        await using var sample = new SampleProgram();
        sample.Drop("erp.txt", sample.Forms[0].Code);
        await sample.RunAsync();
        sample.Drop("erp.txt", sample.Forms[1].Code);
        await sample.RunAsync();

        Assert.Equal([sample.Forms[1].Code], (await sample.Get<ArchiveState>().ReadAsync(CancellationToken.None)).Keys);
    }
}
