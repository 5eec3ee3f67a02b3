namespace AttachmentSdk.Emulator.Tests.Data.Forms;

public sealed class FormDataTests
{
    [Theory]
    [InlineData(1, 7)]
    [InlineData(40, 11)]
    [InlineData(10_000, 1007)]
    public async Task Start_AnyNumberOfFiles_HasFormsOfAllTypesWithDistinctIdsAndCodes(int files, int forms)
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = files });

        Assert.Equal(forms, emulator.Forms.Count);
        Assert.Equal(
            ["custom", "expense", "loan", "payment", "receipt", "requisition"],
            emulator.Forms.Where(form => !form.IsDeleted).Select(form => form.Type).Distinct().Order());
        Assert.Single(emulator.Forms, form => form.IsDeleted);
        Assert.Equal(forms, emulator.Forms.Select(form => form.Id).Distinct().Count());
        Assert.Equal(forms, emulator.Forms.Select(form => form.Code).Distinct().Count());
    }

    [Fact]
    public async Task Start_SameSeed_SameFormsAndOtherSeedOtherBytes()
    {
        await using var first = await AttachmentEmulator.StartAsync();
        await using var second = await AttachmentEmulator.StartAsync();
        await using var other = await AttachmentEmulator.StartAsync(new EmulatorOptions { Seed = 2 });

        Assert.Equal(Listing(first), Listing(second));
        Assert.NotEqual(Listing(first), Listing(other));
    }

    [Fact]
    public async Task ExpenseForm_HoldsOneAttachmentTwiceAndOneOnDrive()
    {
        await using var emulator = await AttachmentEmulator.StartAsync();

        var files = emulator.Forms[0].Files;

        var twice = Assert.Single(files.Where(file => file.Id is not null).GroupBy(file => (file.Id, file.Key)), group => group.Count() == 2);
        Assert.Equal(["flow.body", "flow.free"], twice.Select(file => file.Group));
        Assert.Single(files, file => file.LinkKind == LinkKind.DingTalkDrive);
    }

    private static IEnumerable<string> Listing(AttachmentEmulator emulator) => emulator.Forms.SelectMany(form =>
        form.Files.Select(file => $"{form.Id} {form.Code} {form.Type} {file.Group} {file.FeeDetailId} {file.Id} {file.Key} {file.Sha256}"));
}
