namespace AttachmentSdk.Generator;

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>What it said about its failure, on one line.</summary>
    public string Reason
    {
        get
        {
            var said = string.IsNullOrWhiteSpace(Errors) ? Output : Errors;
            return string.IsNullOrWhiteSpace(said) ? $"exit code {ExitCode}" : said.Trim().ReplaceLineEndings(" ");
        }
    }
}
