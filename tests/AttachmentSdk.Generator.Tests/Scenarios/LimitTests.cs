namespace AttachmentSdk.Generator.Tests.Scenarios;

public class LimitTests
{
    [Fact]
    public async Task Generate_MinimumAndMaximum_AreConstants()
    {
        var type = await ResponseTypeAsync("""
            Entry:
              required: [ life ]
              properties:
                life: { type: integer, format: int32, minimum: 1, maximum: 1800 }
                page_size: { type: integer, format: int32, minimum: 2, maximum: 9, nullable: true }
                total: { type: integer, format: int64, minimum: 0, maximum: 5000000000 }
                ratio: { type: number, format: double, minimum: 0.5, maximum: 2.5 }
            """);

        Assert.Equal(
            [
                ("LifeMinimum", 1), ("LifeMaximum", 1800), ("PageSizeMinimum", 2), ("PageSizeMaximum", 9),
                ("TotalMinimum", 0L), ("TotalMaximum", 5000000000L), ("RatioMinimum", 0.5), ("RatioMaximum", 2.5),
            ],
            Constants(type));
    }

    [Fact]
    public async Task Generate_OneLimitOnly_HasNoConstantForTheOther()
    {
        var type = await ResponseTypeAsync("""
            Entry:
              properties:
                at_least: { type: integer, format: int32, minimum: 3 }
                at_most: { type: number, maximum: 4 }
                from_long: { type: integer, format: int64, minimum: 5 }
            """);

        Assert.Equal([("AtLeastMinimum", 3), ("AtMostMaximum", 4.0), ("FromLongMinimum", 5L)], Constants(type));
    }

    [Fact]
    public async Task Generate_LimitInTheDocumentation_HasNoSuffixOfCSharp()
    {
        var source = await SpecRepository.GenerateAsync(Spec.WithSchemas("""
            Entry:
              properties:
                ratio: { type: number, format: double, minimum: 0.5 }
                total: { type: integer, format: int64, maximum: 7 }
            """));

        Assert.Contains("""/// <summary>The smallest value of <see cref="Ratio"/>: 0.5.</summary>""", source, StringComparison.Ordinal);
        Assert.Contains("""/// <summary>The largest value of <see cref="Total"/>: 7.</summary>""", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maxItems: 100", 100)]
    [InlineData("minItems: 1", null)]
    public async Task Generate_ArrayBody_HasItsLongestLengthAsConstant(string limit, int? expected)
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Spec.WithOperation($$"""
            requestBody:
              required: true
              content: { application/json: { schema: { type: array, {{limit}}, items: { type: string } } } }
            responses:
              '200': { description: Done. }
            """)));

        Assert.Equal(expected, assembly.GetType("AttachmentSdk.Sample.Api.SampleApi")!.GetField("GetEntryMaxItems")?.GetRawConstantValue());
        Assert.Equal("""["a"]""", (await GeneratedClient.CallAsync(assembly, "GetEntryAsync", "", new List<string> { "a" })).Body);
    }

    private static async Task<Type> ResponseTypeAsync(string schemas) =>
        GeneratedAssembly.TypeOf(await SpecRepository.GenerateAsync(Spec.WithSchemas(schemas)), "Entry");

    private static IEnumerable<(string, object?)> Constants(Type type) =>
        type.GetFields().Where(field => field.IsLiteral).Select(field => (field.Name, field.GetRawConstantValue()));
}
