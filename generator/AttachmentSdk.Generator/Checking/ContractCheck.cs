using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Microsoft.OpenApi.YamlReader;

namespace AttachmentSdk.Generator.Checking;

/// <summary>
/// What is wrong with a contract: what Microsoft.OpenApi says when it reads it, what it passes over, and what has no name in C#.
/// </summary>
internal static partial class ContractCheck
{
    /// <summary>The code of what is not as OpenAPI asks; SPEC001 is no YAML, SPEC006 a name, SPEC007 what NSwag refuses.</summary>
    public const string Code = "SPEC003";

    public static IReadOnlyList<ContractProblem> Run(string path)
    {
        var file = new ContractFile(path);
        if (file.Problems.Count > 0)
        {
            return file.Problems;
        }

        ValueCheck.Run(file);
        try
        {
            var (document, diagnostic) = OpenApiYamlReader.Read(file.Json, new Uri(path), new OpenApiReaderSettings());
            foreach (var finding in diagnostic!.Errors.Concat(diagnostic.Warnings))
            {
                var inText = PlaceInText().Match(finding.Message);
                var pointer = inText.Success ? $"{inText.Groups["place"].Value.TrimEnd('/')}/{inText.Groups["field"].Value}" : finding.Pointer ?? "#";
                file.Report(pointer, Code, $"{finding.Message.TrimEnd('.')} ({pointer}).", atKey: inText.Groups["field"].Success);
            }

            if (document is not null)
            {
                new OpenApiWalker(new NameCheck(file)).Walk(document);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The reader has many exception types for what it cannot handle, none of which says where.
            file.Report("#", Code, $"The contract cannot be read: {exception.Message}");
        }

        return file.Problems;
    }

    // Some findings have their place in their text alone, and an unknown field is below it.
    [GeneratedRegex(@"^(?:(?<field>\S+) is not a valid property|.*) at (?<place>#\S*?)\.?$")]
    private static partial Regex PlaceInText();
}
