namespace AttachmentSdk.Generator;

/// <summary>What the generator's exit code says.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary><c>--check</c> found generated code that is not what the contracts say.</summary>
    public const int OutOfDate = 1;

    /// <summary>A contract is wrong; the errors name file, line and reason.</summary>
    public const int BrokenContract = 2;
}
