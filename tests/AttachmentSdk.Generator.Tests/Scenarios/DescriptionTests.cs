namespace AttachmentSdk.Generator.Tests.Scenarios;

public class DescriptionTests
{
    public static TheoryData<string> Texts =>
    [
        "Ends a comment */ and begins one /* or // so.",
        "Says \"quoted\", 'quoted' and \\ back \\n slash.",
        "Is <b>not</b> XML & has ]]> and </summary>.",
        "First line\nsecond line\n\n#if DEBUG\n/// third",
        "Braces {0} {{ liquid }} {% if %} and $(Vendor).",
        "钉盘 \U0001F4CE 附件",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Generate_AnyDescription_CompilesWithoutWarning(string text)
    {
        var quoted = Newtonsoft.Json.JsonConvert.ToString(text);
        GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Spec.WithOperation($$"""
            summary: {{quoted}}
            description: {{quoted}}
            parameters: [ { name: page, in: query, description: {{quoted}}, schema: { type: string } } ]
            responses:
              '200':
                description: {{quoted}}
                content: { application/json: { schema: { $ref: '#/components/schemas/Entry' } } }
              '400': { description: {{quoted}} }
            """) + $$"""
            components:
              schemas:
                Entry:
                  description: {{quoted}}
                  properties:
                    id: { type: string, description: {{quoted}}, example: {{quoted}}, minimum: 1 }
            """));
    }

    [Theory]
    [InlineData("Refused [Documented].", "Refused.")]
    [InlineData("""Said "no" [Documented, before 2.3.1]; and [Example only] more [Inferred].""", """Said \"no\"; and more.""")]
    [InlineData("A list [1] of [Other] things [Unknown]", "A list [1] of [Other] things")]
    [InlineData("Seen [Third-party]", "Seen")]
    public async Task Generate_MarkOfAFact_StaysInDocumentationOnly(string text, string expected)
    {
        var source = await SpecRepository.GenerateAsync(Spec.WithOperation($$"""
            description: '{{text}}'
            responses:
              '200':
                description: '{{text}}'
                content: { application/json: { schema: { type: string } } }
              '400': { description: '{{text}}' }
              default: { description: '{{text}}' }
            """));

        Assert.Equal(2, source.Split($"AttachmentApiException(\"{expected}\", ").Length - 1);
        Assert.Contains($"/// {text}\n", source, StringComparison.Ordinal);
        Assert.Contains($"/// <returns>{text}</returns>", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_DescriptionOfParagraphs_HasABlankLineBetweenThem()
    {
        var source = await SpecRepository.GenerateAsync(Spec.WithOperation("""
            description: |
              First line,
              second line.

              Another paragraph.
            parameters: [ { name: page, in: query, description: "The\npage.\n", schema: { type: string } } ]
            responses:
              '200':
                description: OK
                content: { application/json: { schema: { type: string } } }
              '400':
                description: |
                  It was
                  refused.
            """));

        Assert.Contains("/// First line, second line.\n        /// <br/>\n        /// <br/>Another paragraph.\n        /// </remarks>", source, StringComparison.Ordinal);
        Assert.Contains("<param name=\"page\">The page.</param>", source, StringComparison.Ordinal);
        Assert.Contains("AttachmentApiException(\"It was refused.\", ", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_Client_IsDocumented()
    {
        const string Summary = "    /// <summary>The calls of the contract, one method each.</summary>\n    [System.CodeDom.Compiler.GeneratedCode(";

        var source = await SpecRepository.GenerateAsync(Spec.WithSchemas("Entry: { description: Not that., type: object }"));

        Assert.Equal(["public partial interface ISampleApi", "public partial class SampleApi : ISampleApi"], source.Split(Summary).Skip(1).Select(part => part.Split('\n')[1].Trim()));
    }

    [Fact]
    public async Task Generate_AnyContract_HasNoBlankAtALineEndAndOneNewlineAtTheEnd()
    {
        var source = await SpecRepository.GenerateAsync(Spec.WithSchemas("Entry: { type: object }"));

        Assert.DoesNotMatch(@"[ \t]\n|\n\n\z", source);
        Assert.EndsWith("\n", source, StringComparison.Ordinal);
    }
}
