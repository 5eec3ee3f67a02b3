using System.Text.RegularExpressions;
using AttachmentSdk.Generator.Checking;
using AttachmentSdk.Generator.Naming;
using AttachmentSdk.Generator.Output;
using Newtonsoft.Json;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.Commands;

namespace AttachmentSdk.Generator;

/// <summary>Runs NSwag, as <c>nswag.json</c> configures it, with the naming rules and template patches of this project.</summary>
internal sealed partial class ClientGenerator(string repository, IReadOnlyList<TemplatePatch>? patches = null)
{
    /// <param name="contracts">The contracts.</param>
    /// <param name="label">What takes the place of the folder of <c>specs/</c> in errors; <see langword="null"/> for the folder itself.</param>
    /// <exception cref="CommandException">A contract is wrong; the message holds a line for each error.</exception>
    public async Task<IReadOnlyList<(Contract Contract, string Source)>> GenerateAllAsync(IReadOnlyList<Contract> contracts, string? label = null)
    {
        ThrowIfAny(contracts.SelectMany(contract => ContractCheck.Run(contract.Path)));
        var sources = new List<(Contract, string)>();
        foreach (var contract in contracts)
        {
            try
            {
                sources.Add((contract, await GenerateAsync(contract)));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // NSwag reports what it cannot handle by many exception types, none of which carries a line.
                var known = exception as ContractException;
                var reason = exception.GetBaseException().Message.ReplaceLineEndings("\n").Split('\n')[0];
                ThrowIfAny([new ContractProblem(known?.Path ?? contract.Path, 1, 1, known?.Code ?? "SPEC007", reason)]);
            }
        }

        return sources;

        void ThrowIfAny(IEnumerable<ContractProblem> problems)
        {
            var lines = problems.Select(problem => label is null ? problem : problem with { Path = $"{label}specs/{Path.GetFileName(problem.Path)}" }).ToList();
            if (lines.Count > 0)
            {
                throw new CommandException(ExitCodes.BrokenContract, string.Join(Environment.NewLine, lines));
            }
        }
    }

    public async Task<string> GenerateAsync(Contract contract)
    {
        var configuration = Path.Combine(repository, "nswag.json");
        var document = await LoadAsync(configuration, $"Vendor={contract.Vendor}");
        var settings = document.CodeGenerators.OpenApiToCSharpClientCommand.Settings;
        settings.CSharpGeneratorSettings.TemplateFactory = new PatchedTemplates(settings.CSharpGeneratorSettings, patches ?? TemplatePatch.All);
        settings.CSharpGeneratorSettings.PropertyNameGenerator = new PropertyNames();
        settings.CSharpGeneratorSettings.TypeNameGenerator = new TypeNames();
        settings.OperationNameGenerator = new OperationNames();
        settings.ParameterNameGenerator = new ParameterNames();

        var contractDocument = await OpenApiDocument.FromJsonAsync(new ContractFile(contract.Path).PlainJson.ToJsonString());
        new OpenEnumerations().Visit(contractDocument);
        RemoveFactMarks(contractDocument);
        var source = new CSharpClientGenerator(contractDocument, settings).GenerateFile();
        // No line ends in a blank and the file ends in one newline, so that a snapshot's difference shows only what changed.
        return TrailingSpace().Replace(source.ReplaceLineEndings("\n"), string.Empty).TrimEnd('\n') + "\n";
    }

    private static async Task<NSwagDocument> LoadAsync(string configuration, string variables)
    {
        try
        {
            return await NSwagDocument.LoadWithTransformationsAsync(configuration, variables);
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new ContractException($"nswag.json cannot be read: {exception.Message}", configuration);
        }
    }

    // The marks ([Documented], [Inferred]...) tell a reviewer where a fact comes from and would only puzzle whoever reads an error. A
    // failure's description is the text of its exception and stands nowhere else; the other descriptions keep their marks.
    private static void RemoveFactMarks(OpenApiDocument document)
    {
        foreach (var (status, response) in document.Operations.SelectMany(found => found.Operation.ActualResponses))
        {
            response.Description = status.StartsWith('2') ? response.Description : FactMark().Replace(response.Description, string.Empty);
        }
    }

    [GeneratedRegex("[ \t]+$", RegexOptions.Multiline)]
    private static partial Regex TrailingSpace();

    [GeneratedRegex(@" \[(?:Documented|Example only|Third-party|Inferred|Unknown)[^\]]*\]")]
    private static partial Regex FactMark();
}
