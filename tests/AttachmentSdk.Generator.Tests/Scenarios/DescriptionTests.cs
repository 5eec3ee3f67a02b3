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
                content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } }
              '400': { description: {{quoted}} }
            """) + $$"""
            components:
              schemas:
                Answer:
                  description: {{quoted}}
                  properties:
                    id: { type: string, description: {{quoted}}, example: {{quoted}}, minimum: 1 }
            """));
    }
}
