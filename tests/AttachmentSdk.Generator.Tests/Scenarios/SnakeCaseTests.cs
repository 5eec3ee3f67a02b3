using System.Reflection;

namespace AttachmentSdk.Generator.Tests.Scenarios;

public class SnakeCaseTests
{
    private static readonly string Contract = Spec.WithPaths("""
        /v1/{file_token}/picture_urls:
          get:
            operationId: get_picture_urls
            parameters:
              - { name: file_token, in: path, required: true, schema: { type: string } }
              - { name: page_size, in: query, schema: { type: integer, format: int32 } }
              - { name: class, in: query, schema: { type: string } }
              - { name: body, in: query, schema: { type: string } }
            responses:
              '200':
                description: The pictures.
                content: { application/json: { schema: { $ref: '#/components/schemas/picture_list' } } }
        """) + """
        components:
          schemas:
            picture_list:
              type: object
              properties:
                next_page: { type: string }
                first_picture: { type: object, properties: { pic_key: { type: string } } }
        """;

    [Fact]
    public async Task Generate_SnakeCaseNames_ArePascalCaseInCSharpAndUnchangedOnTheWire()
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Contract));
        var list = Json.Read(Type(assembly, "PictureList"), """{"next_page":"2","first_picture":{"pic_key":"k"}}""");

        Assert.Equal("2", Json.Get(list, "NextPage"));
        Assert.Equal("k", Json.Get(Json.Get(list, "FirstPicture")!, "PicKey"));
        Assert.Equal("""{"next_page":"2","first_picture":{"pic_key":"k"}}""", Json.Write(list));
    }

    [Fact]
    public async Task Generate_SnakeCaseParameters_AreCamelCaseInCSharp()
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Contract));

        Assert.Equal(
            ["fileToken", "pageSize", "class", "body", "cancellationToken"],
            Type(assembly, "ISampleApi").GetMethod("GetPictureUrlsAsync")!.GetParameters().Select(parameter => parameter.Name));
    }

    [Fact]
    public async Task Generate_SnakeCaseParameters_KeepTheirWireNamesInTheAddress()
    {
        var assembly = GeneratedAssembly.Compile(await SpecRepository.GenerateAsync(Contract));

        var request = await GeneratedClient.CallAsync(assembly, "GetPictureUrlsAsync", "{}", "a/b 附", 5, "c", null);

        Assert.Equal("https://api.example/base/v1/a%2Fb%20%E9%99%84/picture_urls?page_size=5&class=c", request.Target);
    }

    private static Type Type(Assembly assembly, string name) => assembly.GetType("AttachmentSdk.Sample.Api." + name, throwOnError: true)!;
}
