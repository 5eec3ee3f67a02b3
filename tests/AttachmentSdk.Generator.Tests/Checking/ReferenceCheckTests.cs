namespace AttachmentSdk.Generator.Tests.Checking;

public class ReferenceCheckTests
{
    [Theory]
    [InlineData("'#/components/schemas/Nobody'", "'#/components/schemas/Nobody' does not exist in this file.")]
    [InlineData("'#/components/schemas/Answer/type/x'", "'#/components/schemas/Answer/type/x' does not exist in this file.")]
    [InlineData("other.yaml", "'other.yaml' does not begin with '#/components/'; a contract is self-contained.")]
    [InlineData("'#/info'", "'#/info' does not begin with '#/components/'; a contract is self-contained.")]
    [InlineData("{ a: b }", "A '$ref' is a text that begins with '#/components/'.")]
    [InlineData("'#/components/schemas/Other'", "'#/components/schemas/Other' leads back to itself.")]
    public void Check_BadReference_IsReportedAtItsTarget(string target, string message) =>
        MarkedSpec.HasProblems(Spec.WithSchemas($"Answer: {{ type: object }}\nOther: {{ $ref: ‸{target} }}"), "SPEC005", message);

    [Fact]
    public void Check_ReferencesInACircle_AreReportedWhereverTheyStand() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer: { type: object }\nOne: { $ref: ‸'#/components/schemas/Two' }\nTwo: { $ref: ‸'#/components/schemas/One' }"),
            "SPEC005",
            "'#/components/schemas/Two' leads back to itself.",
            "'#/components/schemas/One' leads back to itself.");

    [Fact]
    public void Check_EscapedName_IsFound() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Answer: { $ref: '#/components/schemas/a~1b~0c' }\na/b~c: { type: string }"));

    [Fact]
    public void Check_SchemaThatHoldsItself_IsValid() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Answer:\n  properties:\n    parent: { $ref: '#/components/schemas/Answer' }"));
}
