using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public class FormPartRuleTests
{
    [Fact]
    public void Apply_PartOfAForm_IsAddedByTheSdk() =>
        Assert.Equal(
            """AttachmentSdk.Http.FormPart.Add(content_, content_file_, "file", file.FileName ?? "file"); list.Add("x");""",
            new FormPartRule().Apply("""content_.Add(content_file_, "file", file.FileName ?? "file"); list.Add("x");"""));
}
