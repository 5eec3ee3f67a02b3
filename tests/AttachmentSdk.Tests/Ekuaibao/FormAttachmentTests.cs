using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Tests.Ekuaibao;

public class FormAttachmentTests
{
    [Fact]
    public void FromReference_HasNoPlace()
    {
        var reference = new AttachmentReference("id", "key.pdf", "name.pdf");
        var file = new FormAttachment(reference);
        Assert.Same(reference, file.Reference);
        Assert.Equal(("id", "key.pdf", "name.pdf"), (file.Id, file.Key, file.FileName));
        Assert.Equal((FormAttachmentKind.Other, "", null, null), (file.Kind, file.Path, file.FlowId, file.FormCode));
        Assert.Equal("name.pdf", file.ToString());
    }

    [Fact]
    public void FromSavedFields_KeepsThem()
    {
        var file = new FormAttachment(FormAttachmentKind.Invoice, "flow.free[1].invoiceUrls[0]", "flow", "B1", "id", "key", "n", "invoice");
        Assert.Equal("id key", file.Reference!.ToString());
        Assert.Equal("n", file.Reference.FileName);
        Assert.Equal(("flow", "B1", "invoice"), (file.FlowId, file.FormCode, file.InvoiceId));
        Assert.Equal("B1 flow.free[1].invoiceUrls[0] n", file.ToString());
    }

    [Theory]
    [InlineData(null, "key")]
    [InlineData("id", null)]
    [InlineData("", "key")]
    [InlineData("id", "")]
    public void IdOrKey_Missing_IsNoReference(string? id, string? key) =>
        Assert.Null(new FormAttachment(FormAttachmentKind.Body, "p", id: id, key: key).Reference);

    [Fact]
    public void ToString_OfAFileWithALink_DoesNotShowIt()
    {
        var file = new FormAttachment(FormAttachmentKind.Receipt, "flow.receipt[0].receiptUrls[0]", "flow") { Url = "https://storage.example/a?token=secret" };
        Assert.Equal("flow flow.receipt[0].receiptUrls[0]", file.ToString());
    }

    [Fact]
    public void ToString_OfAFormWithAnError_NamesTheForm() =>
        Assert.Equal("B1", new FormAttachment(FormAttachmentKind.Form, "", "flow", "B1") { Error = new DownloadError(DownloadErrorCode.NotFound, "m") }.ToString());
}
