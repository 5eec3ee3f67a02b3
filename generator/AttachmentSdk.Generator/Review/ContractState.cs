using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>One version of a contract: what it says, and the C# that comes of it.</summary>
internal sealed record ContractState(JsonNode Json, string Version, IReadOnlyList<CSharpMember> Surface);
