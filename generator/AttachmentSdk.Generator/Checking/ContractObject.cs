using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Generator.Checking;

/// <summary>An object of a contract (schema, operation...) as <see cref="StructureCheck"/> met it: no example data, no extension.</summary>
internal sealed record ContractObject(YamlMappingNode Node, string Shape, string Place);
