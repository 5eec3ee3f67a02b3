using AttachmentSdk.Generator.Checking;
using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator;

/// <summary>Turns every contract of a repository into C#, or says what is wrong with it.</summary>
internal static class GenerateCommand
{
    public static async Task<int> RunAsync(string repository, string output, bool checkOnly, TextWriter log, TextWriter errors)
    {
        IReadOnlyList<Contract> contracts;
        try
        {
            contracts = Contract.FindAll(repository);
        }
        catch (MissingPrerequisiteException exception)
        {
            errors.WriteLine(exception.Message);
            return ExitCodes.MissingPrerequisite;
        }

        var problems = contracts.SelectMany(contract => ContractCheck.Run(contract.Path)).ToList();
        if (problems.Count > 0)
        {
            problems.ForEach(errors.WriteLine);
            return ExitCodes.BrokenContract;
        }

        var files = new GeneratedFiles(output);
        var generator = new ClientGenerator(repository);
        foreach (var contract in contracts)
        {
            try
            {
                files.Add(contract.OutputName, await generator.GenerateAsync(contract));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // NSwag reports what it cannot handle by many exception types, none of which carries a line.
                var known = exception as ContractException;
                errors.WriteLine(new ContractProblem(known?.Path ?? contract.Path, 1, 1, known?.Code ?? "SPEC007", FirstLine(exception)));
                return ExitCodes.BrokenContract;
            }
        }

        if (!checkOnly)
        {
            files.Write();
            return ExitCodes.Success;
        }

        var differences = files.Differences().ToList();
        differences.ForEach(errors.WriteLine);
        log.WriteLine(differences.Count == 0
            ? $"{contracts.Count} contracts: the generated code is current."
            : "The generated code is not current; build to renew it.");
        return differences.Count == 0 ? ExitCodes.Success : ExitCodes.OutOfDate;
    }

    private static string FirstLine(Exception exception) => exception.GetBaseException().Message.ReplaceLineEndings("\n").Split('\n')[0];
}
