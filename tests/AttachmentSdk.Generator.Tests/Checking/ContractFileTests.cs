using AttachmentSdk.Generator.Checking;

namespace AttachmentSdk.Generator.Tests.Checking;

public class ContractFileTests
{
    [Fact]
    public void Read_DuplicateKey_IsReportedAtTheSecond() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry:\n  type: object\n  ‸type: string"),
            "SPEC001",
            "The YAML cannot be read: An item with the same key has already been added. Key: type");

    [Fact]
    public void Read_TabAsIndentation_IsReportedAtTheTab() =>
        MarkedSpec.HasProblems(
            "openapi: 3.0.3\ninfo:\n‸\ttitle: A\n",
            "SPEC001",
            "The YAML cannot be read: While scanning for the next token, find character that cannot start any token.");

    [Theory]
    [InlineData("openapi: 3.0.3\ninfo: [a\npaths‸: {}\n", "While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("openapi: 3.0.3\ninfo: A‸: B\n", "Mapping values are not allowed in this context.")]
    [InlineData("openapi: 3.0.3\ninfo\n‸", "While scanning a simple key, could not find expected ':'.")]
    public void Read_NotYaml_IsReportedWhereItGoesWrong(string spec, string reason) =>
        MarkedSpec.HasProblems(spec, "SPEC001", "The YAML cannot be read: " + reason);

    [Fact]
    public void Read_UnclosedQuote_IsReportedAtTheQuote() =>
        MarkedSpec.HasProblems(
            "openapi: 3.0.3\ninfo: ‸\"A\n",
            "SPEC001",
            "The YAML cannot be read: While scanning a quoted scalar, find unexpected end of stream.");

    [Theory]
    [InlineData("‸")]
    [InlineData("‸- openapi\n")]
    [InlineData("‸openapi: 3.0.3\n---\nopenapi: 3.0.3\n")]
    public void Read_NotOneMapping_IsReportedAtTheBeginning(string spec) =>
        MarkedSpec.HasProblems(spec, "SPEC001", "A contract is one YAML document with a mapping at its root.");

    [Fact]
    public void Read_AnchorThatLeadsBackToItself_IsReportedAndNotFollowed() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Entry: ‸&entry\n  type: object\n  properties:\n    next: *entry"),
            "SPEC001",
            "The YAML anchor '&entry' is not allowed; share what is repeated by '$ref'.");

    [Fact]
    public void Read_KeyThatIsNoText_IsReported() =>
        MarkedSpec.HasProblems("‸openapi: 3.0.3\n[a]: b\n", "SPEC001", "The YAML cannot be read: YAML mapping keys must be scalar values.");

    [Fact]
    public void PlainJson_Scalars_AreTypedUnlessQuoted()
    {
        using var folder = new TempFolder();
        var path = folder.Combine("one.yaml");
        File.WriteAllText(path, """
            plain: [12, -3, 1.5, true, False, null, ~, 1.2.3, 2024-01-01, text]
            quoted: ['12', "true", 'null', ""]
            200: {}
            """);

        Assert.Equal(
            """{"plain":[12,-3,1.5,true,false,null,null,"1.2.3","2024-01-01","text"],"quoted":["12","true","null",""],"200":{}}""",
            new ContractFile(path).PlainJson.ToJsonString());
    }
}
