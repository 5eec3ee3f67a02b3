using AttachmentSdk.Generator.Naming;
using AttachmentSdk.Generator.Output;
using Newtonsoft.Json;
using NSwag.CodeGeneration.CSharp;
using NSwag.Commands;

namespace AttachmentSdk.Generator;

/// <summary>Runs NSwag, as <c>nswag.json</c> configures it, with the naming and output rules of this project.</summary>
internal sealed class ClientGenerator(string repository)
{
    private static readonly IOutputRule[] OutputRules =
    [
        new RequestSerializationRule(),
        new RequiredPartsRule(),
        new FormPartRule(),
        new FactMarkRule(),
        new UnexpectedStatusRule(),
        new DocumentationRule(),
        new TrailingSpaceRule(),
    ];

    public async Task<string> GenerateAsync(Contract contract)
    {
        var configuration = Path.Combine(repository, "nswag.json");
        var document = await LoadAsync(configuration, Variables(contract));
        var settings = document.CodeGenerators.OpenApiToCSharpClientCommand.Settings;
        settings.CSharpGeneratorSettings.PropertyNameGenerator = new PropertyNames();
        settings.CSharpGeneratorSettings.TypeNameGenerator = new TypeNames();
        settings.OperationNameGenerator = new OperationNames();
        settings.ParameterNameGenerator = new ParameterNames();

        var contractDocument = await document.SwaggerGenerators.FromDocumentCommand.RunAsync();
        new OpenEnumerations().Visit(contractDocument);
        var source = new CSharpClientGenerator(contractDocument, settings).GenerateFile();
        return OutputRules.Aggregate(source.ReplaceLineEndings("\n"), (text, rule) => rule.Apply(text));
    }

    private static async Task<NSwagDocument> LoadAsync(string configuration, string variables)
    {
        try
        {
            return await NSwagDocument.LoadWithTransformationsAsync(configuration, variables);
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new ContractException($"nswag.json cannot be read: {exception.Message}", configuration);
        }
    }

    // Relative to nswag.json: NSwag splits its variables at commas, which the path of the repository may hold.
    private string Variables(Contract contract) =>
        $"Vendor={contract.Vendor},Contract={Path.GetRelativePath(repository, contract.Path).Replace('\\', '/')}";
}
