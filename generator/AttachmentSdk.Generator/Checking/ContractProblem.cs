namespace AttachmentSdk.Generator.Checking;

/// <summary>Something wrong at a place of a contract, written so that MSBuild and editors can jump to it.</summary>
internal sealed record ContractProblem(string Path, long Line, long Column, string Code, string Message)
{
    public override string ToString() => $"{Path}({Line},{Column}): error {Code}: {Message}";
}
