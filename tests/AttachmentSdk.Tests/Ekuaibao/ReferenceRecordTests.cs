using System.Text.Json;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace AttachmentSdk.Tests.Ekuaibao;

/// <summary>References are values: a program stores those that failed and passes them to the next run.</summary>
public class ReferenceRecordTests
{
    public static TheoryData<object> References => new()
    {
        new AttachmentReference("a", "DP:{\"fileId\":\"1\"}", "发票.pdf"),
        new AttachmentReference("a", "k"),
        new FormAttachment(new AttachmentReference("a", "k", "n")),
        new FormAttachment(FormAttachmentKind.Invoice, "form.u_Z附件[0]", "flow", "B21", "a", "k", "n", "i") { InvoiceCode = "c", InvoiceNumber = "2" },
        new FormAttachment(FormAttachmentKind.Receipt, ""),
        new PictureReference("p", "attachment", "n") { Cell = "B7", SheetIndex = 2, SheetName = "表" },
        new RecordAttachment("s", "image/gif", "u") { Field = "f", FileName = "n", Length = 5, RecordId = "r", SheetId = "1" },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void Json_OfBothLibraries_GivesAnEqualReference(object reference)
    {
#if !NETSTANDARD_LIBRARY // The attributes of System.Text.Json are in the other builds only.
        foreach (var naming in new[] { JsonSerializerDefaults.General, JsonSerializerDefaults.Web })
        {
            var options = new JsonSerializerOptions(naming);
            AssertEqual(reference, JsonSerializer.Deserialize(JsonSerializer.Serialize(reference, options), reference.GetType(), options)!);
        }
#endif

        AssertEqual(reference, JsonConvert.DeserializeObject(JsonConvert.SerializeObject(reference), reference.GetType())!);
    }

#if !NETSTANDARD_LIBRARY
    [Fact]
    public void Json_OfAFormThatFailed_HoldsNeitherTheErrorNorTheLink()
    {
        var failed = new FormAttachment(FormAttachmentKind.Form, "", formCode: "B21")
        {
            Error = new DownloadError(DownloadErrorCode.Network, "broken", new InvalidOperationException()),
            Url = "https://h/a?Signature=secret",
        };
        foreach (var json in new[] { JsonSerializer.Serialize(failed), JsonConvert.SerializeObject(failed) })
        {
            Assert.DoesNotContain("broken", json, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", json, StringComparison.Ordinal);
        }

        var again = JsonSerializer.Deserialize<FormAttachment>(JsonSerializer.Serialize(failed))!;
        Assert.Equal(("B21", FormAttachmentKind.Form, null), (again.FormCode, again.Kind, again.Error));
    }
#endif

    [Fact]
    public void Equals_DependsOnEachValue()
    {
        Assert.NotEqual(new AttachmentReference("a", "k"), new AttachmentReference("a", "k", "n"));
        Assert.NotEqual(new FormAttachment(FormAttachmentKind.Body, "p", "f"), new FormAttachment(FormAttachmentKind.Body, "p", "g"));
        Assert.NotEqual(new FormAttachment(FormAttachmentKind.Body, "p", invoiceId: "1"), new FormAttachment(FormAttachmentKind.Body, "p", invoiceId: "2"));
        Assert.NotEqual(new PictureReference("p", "t"), new PictureReference("p", "t") { Cell = "A1" });
        Assert.NotEqual(new RecordAttachment("s", "t", "u"), new RecordAttachment("s", "t", "u") { Field = "f" });
    }

    private static void AssertEqual(object expected, object actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
        Assert.Equal(expected.ToString(), actual.ToString());
    }
}
