namespace AttachmentSdk.Generator;

/// <summary>A contract that cannot be turned into C#; the message says what to change in it.</summary>
internal sealed class ContractException(string message) : Exception(message);
