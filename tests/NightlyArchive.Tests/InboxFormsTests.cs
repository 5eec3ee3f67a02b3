namespace NightlyArchive.Tests;

public class InboxFormsTests
{
    [Fact]
    public async Task Read_SeveralLists_GivesEachCodeOnceInTheirOrder()
    {
        await using var sample = new SampleProgram();
        sample.Drop("2026-01-02.txt", "B3", "B1");
        sample.Drop("2026-01-01.txt", " B1 ", string.Empty, "B2");
        sample.Drop("half-written.tmp", "B4");

        Assert.Equal(["B1", "B2", "B3"], await sample.Get<INewForms>().ReadCodesAsync(CancellationToken.None));
    }
}
