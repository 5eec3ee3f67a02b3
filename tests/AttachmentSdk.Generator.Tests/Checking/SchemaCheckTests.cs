namespace AttachmentSdk.Generator.Tests.Checking;

public class SchemaCheckTests
{
    [Theory]
    [InlineData("Answer")]
    [InlineData("answer")]
    [InlineData("_answer")]
    public void Check_PropertyNamedLikeItsClass_IsReportedAtTheProperty(string property) =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas($"Answer:\n  properties:\n    ‸{property}: {{ type: string }}"),
            "SPEC006",
            $"The property '{property}' would become 'Answer' in C#, the name of its own class; rename the schema.");

    [Fact]
    public void Check_PropertyNamedLikeItsInlineClass_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer:\n  properties:\n    file_info:\n      properties:\n        ‸fileInfo: { type: string }"),
            "SPEC006",
            "The property 'fileInfo' would become 'FileInfo' in C#, the name of its own class; rename the schema.");

    [Fact]
    public void Check_PropertyNamedLikeAFieldOfOpenApi_IsValid() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Answer:\n  type: array\n  items:\n    properties:\n      items: { type: string }"));

    [Fact]
    public void Check_PropertiesThatBecomeOneName_AreReportedAtTheSecond() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer:\n  properties:\n    pic_key: { type: string }\n    ‸picKey: { type: string }"),
            "SPEC006",
            "The properties 'pic_key' and 'picKey' would both become 'PicKey' in C#.");

    [Fact]
    public void Check_InheritedPropertyThatBecomesTheSameName_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas(
                "Base: { properties: { pic_key: { type: string } } }\nAnswer:\n  allOf:\n    - $ref: '#/components/schemas/Base'\n"
                + "    - properties:\n        ‸picKey: { type: string }"),
            "SPEC006",
            "The properties 'pic_key' and 'picKey' would both become 'PicKey' in C#.");

    [Fact]
    public void Check_PropertyRepeatedInAPart_IsValid() =>
        MarkedSpec.IsValid(Spec.WithSchemas("Answer: { allOf: [ { properties: { key: { type: string } } }, { properties: { key: { type: string } } } ] }"));

    [Fact]
    public void Check_SchemasThatBecomeOneName_AreReportedAtTheSecond() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer: { type: object }\npic_url: { type: object }\n‸PicUrl: { type: object }"),
            "SPEC006",
            "The schemas 'pic_url' and 'PicUrl' would both become 'PicUrl' in C#.");

    [Fact]
    public void Check_NameWithoutALetter_IsReported() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer:\n  properties:\n    ‸$$: { type: string }"),
            "SPEC006",
            "The name '$$' has no letter or digit to make a C# name of.");

    [Fact]
    public void Check_RequiredNameWithoutProperty_IsReportedAtTheName() =>
        MarkedSpec.HasProblems(
            Spec.WithSchemas("Answer:\n  required:\n    - id\n    - ‸key\n  properties:\n    id: { type: string }"),
            "SPEC006",
            "'key' is required but is no property of this schema.");
}
