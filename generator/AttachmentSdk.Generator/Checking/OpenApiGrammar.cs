namespace AttachmentSdk.Generator.Checking;

/// <summary>
/// The part of OpenAPI 3.0 that the contracts use: each object with its fields and their shapes.
/// <c>field!</c> is required; <c>[x]</c> a list, <c>{x}</c> a mapping with free keys, <c>any</c> whatever YAML allows.
/// </summary>
internal static class OpenApiGrammar
{
    public const string Document = "document";

    private static readonly Dictionary<string, string> Source = new()
    {
        [Document] = "openapi!:string info!:info servers:[server] paths!:{path} components:components security:[{[string]}] tags:[tag] externalDocs:externalDocs",
        ["info"] = "title!:string version!:string description:string termsOfService:string contact:any license:license summary:string",
        ["license"] = "name!:string url:string",
        ["server"] = "url!:string description:string variables:any",
        ["tag"] = "name!:string description:string externalDocs:externalDocs",
        ["externalDocs"] = "url!:string description:string",
        ["path"] = "summary:string description:string parameters:[parameter] servers:[server] get:operation put:operation post:operation delete:operation options:operation head:operation patch:operation trace:operation",
        ["operation"] = "operationId!:string tags:[string] summary:string description:string externalDocs:externalDocs parameters:[parameter] requestBody:requestBody responses!:{response} deprecated:boolean security:[{[string]}] servers:[server]",
        ["parameter"] = "name!:string in!:string description:string required:boolean deprecated:boolean allowEmptyValue:boolean style:string explode:boolean allowReserved:boolean schema:schema example:any examples:{example}",
        ["requestBody"] = "description:string required:boolean content!:{mediaType}",
        ["mediaType"] = "schema:schema example:any examples:{example} encoding:any",
        ["response"] = "description!:string headers:{header} content:{mediaType} links:any",
        ["header"] = "description:string required:boolean deprecated:boolean schema:schema example:any examples:{example}",
        ["example"] = "summary:string description:string value:any externalValue:string",
        ["components"] = "schemas:{schema} responses:{response} parameters:{parameter} examples:{example} requestBodies:{requestBody} headers:{header} securitySchemes:{securityScheme}",
        ["securityScheme"] = "type!:string description:string name:string in:string scheme:string bearerFormat:string flows:any openIdConnectUrl:string",
        ["schema"] = "type:schemaType format:string title:string description:string nullable:boolean default:any example:any enum:[any] "
            + "properties:{schema} required:[string] additionalProperties:schemaOrBoolean items:schema allOf:[schema] oneOf:[schema] anyOf:[schema] not:schema "
            + "minimum:number maximum:number exclusiveMinimum:boolean exclusiveMaximum:boolean multipleOf:number minLength:integer maxLength:integer pattern:string "
            + "minItems:integer maxItems:integer uniqueItems:boolean minProperties:integer maxProperties:integer "
            + "readOnly:boolean writeOnly:boolean deprecated:boolean discriminator:any xml:any externalDocs:externalDocs",
    };

    private static readonly Dictionary<string, Dictionary<string, string>> Objects = Source.ToDictionary(
        entry => entry.Key,
        entry => entry.Value.Split(' ').Select(field => field.Split(':', 2)).ToDictionary(field => field[0].TrimEnd('!'), field => field[1]));

    private static readonly Dictionary<string, string[]> Required = Source.ToDictionary(
        entry => entry.Key,
        entry => entry.Value.Split(' ').Select(field => field.Split(':', 2)[0]).Where(name => name.EndsWith('!')).Select(name => name.TrimEnd('!')).ToArray());

    public static bool IsObject(string shape) => Objects.ContainsKey(shape);

    public static IReadOnlyDictionary<string, string> FieldsOf(string shape) => Objects[shape];

    public static IReadOnlyList<string> RequiredOf(string shape) => Required[shape];
}
