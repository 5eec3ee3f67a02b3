using NSwag;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace AttachmentSdk.Generator.Naming;

/// <summary>Methods are PascalCase whatever the contract's <c>operationId</c> looks like.</summary>
internal sealed class OperationNames : SingleClientFromOperationIdOperationNameGenerator
{
    public override string GetOperationName(OpenApiDocument document, string path, string httpMethod, OpenApiOperation operation) =>
        NameWords.ToPascalCase(base.GetOperationName(document, path, httpMethod, operation));
}
