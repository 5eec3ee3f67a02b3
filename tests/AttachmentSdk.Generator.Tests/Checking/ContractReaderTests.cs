namespace AttachmentSdk.Generator.Tests.Checking;

public class ContractReaderTests
{
    [Fact]
    public void Read_DuplicateKey_IsReportedAtTheSecond() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer:\n  type: object\n  ‸type: string"),
            "SPEC001",
            "The YAML cannot be read: Duplicate key type");

    [Fact]
    public void Read_TabAsIndentation_IsReportedAtTheTab() =>
        MarkedSpec.HasProblems(
            "openapi: 3.0.3\ninfo:\n‸\ttitle: A\n",
            "SPEC001",
            "The YAML cannot be read: a tab cannot indent, only spaces can.");

    [Theory]
    [InlineData("openapi: 3.0.3\ninfo: [a\n‸paths: {}\n", "a bracket before this place is not closed.")]
    [InlineData("openapi: 3.0.3\ninfo: A‸: B\n", "While scanning a plain scalar value, found invalid mapping.")]
    [InlineData("openapi: 3.0.3\n‸info\n", "While parsing a block mapping, did not find expected key.")]
    public void Read_NotYaml_IsReportedWhereItGoesWrong(string spec, string reason) =>
        MarkedSpec.HasProblems(spec, "SPEC001", "The YAML cannot be read: " + reason);

    [Fact]
    public void Read_UnclosedQuote_IsReportedAtTheQuote() =>
        MarkedSpec.HasProblems(
            "openapi: 3.0.3\ninfo: ‸\"A\n",
            "SPEC001",
            "The YAML cannot be read: While scanning a quoted scalar, found unexpected end of stream.");

    [Theory]
    [InlineData("‸")]
    [InlineData("‸- openapi\n")]
    [InlineData("‸openapi: 3.0.3\n---\nopenapi: 3.0.3\n")]
    public void Read_NotOneMapping_IsReportedAtTheBeginning(string spec) =>
        MarkedSpec.HasProblems(spec, "SPEC001", "A contract is one YAML document with a mapping at its root.");

    [Fact]
    public void Read_AnchorThatLeadsBackToItself_IsReportedAndNotFollowed() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer: ‸&answer\n  type: object\n  properties:\n    next: *answer"),
            "SPEC001",
            "The YAML anchor '&answer' is not allowed; share what is repeated by '$ref'.");
}
