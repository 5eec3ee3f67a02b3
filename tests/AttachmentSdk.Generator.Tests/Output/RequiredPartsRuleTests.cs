using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public class RequiredPartsRuleTests
{
    private const string Body = """

            if (file == null)
                throw new System.ArgumentNullException("file");
            else
            {
            }
        """;

    [Fact]
    public void Apply_RequiredAndOptionalPart_MakesTheRequiredOneMandatory() =>
        Assert.Equal(
            "Task UploadAsync(FileParameter file, string? note = null)" + Body,
            new RequiredPartsRule().Apply("Task UploadAsync(FileParameter? file = null, string? note = null)" + Body));

    [Fact]
    public void Apply_MethodWithoutFile_StaysAsItIs()
    {
        const string Source = "Task ListAsync(string? file = null)" + Body;
        Assert.Equal(Source, new RequiredPartsRule().Apply(Source));
    }
}
