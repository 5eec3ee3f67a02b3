using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator;

/// <summary>Turns every contract of a repository into C#, or says what is wrong with it.</summary>
internal static class GenerateCommand
{
    public static Task<int> RunAsync(string repository, string output, bool checkOnly, TextWriter log, TextWriter errors) =>
        CommandException.GuardAsync(errors, async () =>
        {
            var contracts = Contract.FindAll(repository);
            var files = new GeneratedFiles(output);
            foreach (var (contract, source) in await new ClientGenerator(repository).GenerateAllAsync(contracts))
            {
                files.Add(contract.OutputName, source);
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
        });
}
