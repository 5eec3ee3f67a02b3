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

/// <summary>What in a request is not as its contract says.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Name">The parameter or field; of the body itself, empty.</param>
/// <param name="Schema">What the contract says of it; null where it says nothing.</param>
internal sealed record Violation(ViolationKind Kind, string Name, ContractSchema? Schema = null);
