namespace AttachmentSdk.Generator;

/// <summary>A contract, or the configuration, that cannot be turned into C#; the message says what to change.</summary>
internal sealed class ContractException(string message, string? path = null, string code = "SPEC007") : Exception(message)
{
    /// <summary>The file to change, when it is not the contract.</summary>
    public string? Path { get; } = path;

    public string Code { get; } = code;
}
