namespace AttachmentSdk.Generator.Tests;

public class OpenEnumerationsTests
{
    private static readonly string Source = Spec.WithOperation("""
        parameters:
          - name: sort_order
            in: query
            schema: { type: string, enum: [newest_first, oldest_first] }
        responses:
          '200':
            description: The response.
            content:
              application/json:
                schema: { $ref: '#/components/schemas/Entry' }
        """) + """
        components:
          schemas:
            Entry:
              type: object
              properties:
                status: { type: string, enum: [open, closed] }
                level: { type: integer, format: int32, enum: [1, 2] }
                kinds: { type: array, items: { $ref: '#/components/schemas/Kind' } }
                first_kind: { allOf: [ { $ref: '#/components/schemas/Kind' } ] }
                counts: { type: object, additionalProperties: { type: string, enum: [few, many] } }
            Kind: { type: string, enum: [one, two] }
        """;

    [Theory]
    [InlineData("Status", typeof(string))]
    [InlineData("Level", typeof(int?))]
    [InlineData("Kinds", typeof(ICollection<string>))]
    [InlineData("FirstKind", typeof(string))]
    [InlineData("Counts", typeof(IDictionary<string, string>))]
    public async Task Visit_EnumInResponse_IsItsPlainType(string property, Type expected)
    {
        var response = GeneratedAssembly.TypeOf(await SpecRepository.GenerateAsync(Source), "Entry");

        Assert.Equal(expected, response.GetProperty(property)!.PropertyType);
    }

    [Fact]
    public async Task Visit_AnyEnum_LeavesNoEnumType()
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Source));

        Assert.DoesNotContain(assembly.GetTypes(), type => type.IsEnum);
        var method = assembly.GetType("AttachmentSdk.Sample.Api.ISampleApi")!.GetMethod("GetEntryAsync")!;
        Assert.Equal(typeof(string), method.GetParameters()[0].ParameterType);
    }
}
