using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao.Forms;

/// <summary>Printed forms, on the emulator.</summary>
public sealed class FormPrinterTests
{
    [Fact]
    public async Task Print_OneForm_IsAPdf()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var id = vendors.Emulator.Forms[0].Id;

        var print = Assert.Single(await vendors.Ekuaibao.Forms.PrintAsync([id, id]).ListAsync());

        Assert.Equal([id], print.FlowIds);
        Assert.Null(print.Error);
        Assert.True(print.Content.Span.StartsWith("%PDF-"u8));
        Assert.EndsWith($"/getFlowsPdf/[{id}]", Uri.UnescapeDataString(vendors.Emulator.Requests.Last().Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_FormsOfAnEmployee_AreHalvedUntilTheyAreSmallEnough()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 6_000, MaxPrintLength = 1_000_000 });
        var owner = vendors.Emulator.Forms[0].OwnerId;
        var ids = vendors.Emulator.Forms.Where(form => form.OwnerId == owner && !form.IsDeleted).Select(form => form.Id).ToList();

        var prints = await vendors.Ekuaibao.Forms.PrintAsync(ids).ListAsync();

        Assert.All(prints, print => Assert.Null(print.Error));
        Assert.Equal(ids, prints.SelectMany(print => print.FlowIds));
        Assert.InRange(prints.Count, ids.Count / 49, ids.Count / 10);
    }

    [Fact]
    public async Task Print_OneFormCannotBePrinted_IsAnErrorBesideTheOthers()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 300 });
        var owner = vendors.Emulator.Forms[0].OwnerId;
        var ids = vendors.Emulator.Forms.Where(form => form.OwnerId == owner && !form.IsDeleted).Select(form => form.Id).Append("unknown").ToList();

        var prints = await vendors.Ekuaibao.Forms.PrintAsync(ids).ListAsync();

        Assert.Equal(ids, prints.SelectMany(print => print.FlowIds));
        var error = Assert.Single(prints, print => print.Error is not null);
        Assert.Equal(("unknown", DownloadErrorCode.NotFound, true), (Assert.Single(error.FlowIds), error.Error!.Code, error.Content.IsEmpty));
    }

    [Theory]
    [InlineData("<html>login</html>", "no PDF")]
    [InlineData("", "no PDF")]
    [InlineData("%PDF-1.4\n1 0 obj <</Leng", "cut off")]
    [InlineData("""{"errorCode":500,"errorMessage":"打印失败"}""", "打印失败")]
    public async Task Print_ResponseIsNoPdf_IsAnError(string body, string reason)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.Ekuaibao(api);
        var print = Assert.Single(await client.Forms.PrintAsync(["F"]).ListAsync());
        Assert.Contains(reason, print.Error!.Message, StringComparison.Ordinal);
        Assert.True(print.Content.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b")]
    [InlineData("[a]")]
    public void Print_IdThatIsNone_IsRefused(string id)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "{}"));
        using var client = Vendors.Ekuaibao(api);
        Assert.Throws<ArgumentException>(() => client.Forms.PrintAsync([id]));
    }

    [Fact]
    public async Task Receipts_OfAForm_HaveLinksThatWork()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var form = vendors.Emulator.Forms.First(form => form.Files.Any(file => file.Group == "flow.receipt"));

        var receipts = await vendors.Ekuaibao.Api.GetFormReceiptsAsync(form.Id);

        Assert.Equal((form.Id, form.Code), (receipts.Value!.FlowId, receipts.Value.Code));
        using var http = new HttpClient();
        var expected = form.Files.Where(file => file.Group == "flow.receipt").Select(file => file.Length);
        var lengths = new List<long>();
        foreach (var url in receipts.Value.ReceiptUrls!)
        {
            lengths.Add((await http.GetByteArrayAsync(new Uri(url))).Length);
        }

        Assert.Equal(expected, lengths);
        Assert.Equal(400, (await Assert.ThrowsAsync<AttachmentApiException>(() => vendors.Ekuaibao.Api.GetFormReceiptsAsync("none"))).ResponseStatusCode);
    }
}
