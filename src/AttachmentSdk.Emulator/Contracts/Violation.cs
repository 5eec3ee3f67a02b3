namespace AttachmentSdk.Emulator.Contracts;

internal enum ViolationKind
{
    NotJson,
    Missing,
    WrongType,
    TooMany,
    OutOfRange,
    Unknown,
}

/// <summary>A violation of the contract in a request.</summary>
/// <param name="Kind">The kind of the violation.</param>
/// <param name="Name">The parameter or field; empty for the body itself.</param>
/// <param name="Schema">The schema in the contract; null if there is none.</param>
internal sealed record Violation(ViolationKind Kind, string Name, ContractSchema? Schema = null);
