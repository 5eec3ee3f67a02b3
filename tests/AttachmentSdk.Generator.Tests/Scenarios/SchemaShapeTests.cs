using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Generator.Tests.Scenarios;

public class SchemaShapeTests
{
    [Fact]
    public async Task Generate_NumberSentAsText_IsAString()
    {
        var response = await ReadResponseAsync("Entry: { properties: { file_size: { type: string } } }", """{"file_size":"2985928"}""");

        Assert.Equal("2985928", Json.Get(response, "FileSize"));
    }

    [Fact]
    public async Task Generate_AllOfWithinAllOf_IsTheInnermostClass()
    {
        var response = await ReadResponseAsync(
            "Data: { nullable: true, properties: { url: { type: string } } }\n"
            + "Entry: { properties: { data: { allOf: [ { allOf: [ { $ref: '#/components/schemas/Data' } ] } ] } } }",
            """{"data":{"url":"u"}}""");

        Assert.Equal("u", Json.Get(Json.Get(response, "Data")!, "Url"));
    }

    [Fact]
    public async Task Generate_AllOfWithABase_HasThePropertiesOfBoth()
    {
        var response = await ReadResponseAsync(
            "Base: { properties: { first_key: { type: string } } }\n"
            + "Entry:\n  allOf:\n    - $ref: '#/components/schemas/Base'\n    - properties: { second_key: { type: string } }",
            """{"first_key":"1","second_key":"2"}""");

        Assert.Equal(("1", "2"), ((string)Json.Get(response, "FirstKey")!, (string)Json.Get(response, "SecondKey")!));
    }

    [Fact]
    public async Task Generate_FreeFormAdditionalProperties_KeepsWhateverCame()
    {
        var response = await ReadResponseAsync(
            """
            Entry:
              properties:
                extras: { type: object, additionalProperties: true }
                counts: { type: object, additionalProperties: { type: integer, format: int64 } }
            """,
            """{"extras":{"a":[1,{"b":null}]},"counts":{"x":5000000000},"unknown_field":{"c":1}}""");

        Assert.Equal(5000000000, ((IDictionary<string, long>)Json.Get(response, "Counts")!)["x"]);
        Assert.Equal("""{"a":[1,{"b":null}]}""", JToken.FromObject(Json.Get(response, "Extras")!).ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(["unknown_field"], ((IDictionary<string, object>)Json.Get(response, "AdditionalProperties")!).Keys);
    }

    [Fact]
    public async Task Generate_ClosedObject_KeepsNothingUnknown()
    {
        var response = await ReadResponseAsync("Entry: { additionalProperties: false, properties: { id: { type: string } } }", """{"id":"1"}""");

        Assert.Equal(["Id"], response.GetType().GetProperties().Select(property => property.Name));
    }

    [Fact]
    public async Task Generate_OptionalProperties_AreNullableAndLeftOutWhenNull()
    {
        var response = await ReadResponseAsync(
            "Entry: { properties: { count: { type: integer }, is_new: { type: boolean }, when: { type: string, format: date-time } } }",
            """{"count":null}""");

        Assert.All(["Count", "IsNew", "When"], property => Assert.Null(Json.Get(response, property)));
        Assert.Equal("{}", Json.Write(response));
    }

    private static async Task<object> ReadResponseAsync(string schemas, string json) =>
        Json.Read(GeneratedAssembly.TypeOf(await SpecRepository.GenerateAsync(Spec.WithSchemas(schemas)), "Entry"), json);
}
