using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Generator.Tests.Scenarios;

public class SchemaShapeTests
{
    [Fact]
    public async Task Generate_NumberSentAsText_IsAString()
    {
        var answer = await AnswerAsync("Answer: { properties: { file_size: { type: string } } }", """{"file_size":"2985928"}""");

        Assert.Equal("2985928", Json.Get(answer, "FileSize"));
    }

    [Fact]
    public async Task Generate_AllOfWithinAllOf_IsTheInnermostClass()
    {
        var answer = await AnswerAsync(
            "Data: { nullable: true, properties: { url: { type: string } } }\n"
            + "Answer: { properties: { data: { allOf: [ { allOf: [ { $ref: '#/components/schemas/Data' } ] } ] } } }",
            """{"data":{"url":"u"}}""");

        Assert.Equal("u", Json.Get(Json.Get(answer, "Data")!, "Url"));
    }

    [Fact]
    public async Task Generate_AllOfWithABase_HasThePropertiesOfBoth()
    {
        var answer = await AnswerAsync(
            "Base: { properties: { first_key: { type: string } } }\n"
            + "Answer:\n  allOf:\n    - $ref: '#/components/schemas/Base'\n    - properties: { second_key: { type: string } }",
            """{"first_key":"1","second_key":"2"}""");

        Assert.Equal(("1", "2"), ((string)Json.Get(answer, "FirstKey")!, (string)Json.Get(answer, "SecondKey")!));
    }

    [Fact]
    public async Task Generate_FreeFormAdditionalProperties_KeepsWhateverCame()
    {
        var answer = await AnswerAsync(
            """
            Answer:
              properties:
                extras: { type: object, additionalProperties: true }
                counts: { type: object, additionalProperties: { type: integer, format: int64 } }
            """,
            """{"extras":{"a":[1,{"b":null}]},"counts":{"x":5000000000},"unknown_field":{"c":1}}""");

        Assert.Equal(5000000000, ((IDictionary<string, long>)Json.Get(answer, "Counts")!)["x"]);
        Assert.Equal("""{"a":[1,{"b":null}]}""", JToken.FromObject(Json.Get(answer, "Extras")!).ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(["unknown_field"], ((IDictionary<string, object>)Json.Get(answer, "AdditionalProperties")!).Keys);
    }

    [Fact]
    public async Task Generate_ClosedObject_KeepsNothingUnknown()
    {
        var answer = await AnswerAsync("Answer: { additionalProperties: false, properties: { id: { type: string } } }", """{"id":"1"}""");

        Assert.Equal(["Id"], answer.GetType().GetProperties().Select(property => property.Name));
    }

    [Fact]
    public async Task Generate_OptionalProperties_AreNullableAndLeftOutWhenNull()
    {
        var answer = await AnswerAsync(
            "Answer: { properties: { count: { type: integer }, is_new: { type: boolean }, when: { type: string, format: date-time } } }",
            """{"count":null}""");

        Assert.All(["Count", "IsNew", "When"], property => Assert.Null(Json.Get(answer, property)));
        Assert.Equal("{}", Json.Write(answer));
    }

    private static async Task<object> AnswerAsync(string schemas, string json) =>
        Json.Read(GeneratedAssembly.TypeOf(await SpecRepository.GenerateAsync(Spec.WithSchemas(schemas)), "Answer"), json);
}
