using AttachmentSdk.Generator.Checking;

namespace AttachmentSdk.Generator.Review;

/// <summary>Reads every contract of a folder and generates its C#.</summary>
/// <param name="root">The repository, or what stands for an older one.</param>
/// <param name="label">What takes the folder's place in messages, such as <c>v1.0.0:</c>.</param>
internal sealed class ContractStates(string root, string label)
{
    /// <exception cref="ContractException">A contract is wrong; the message holds a line for each error.</exception>
    public async Task<IReadOnlyDictionary<string, ContractState>> ReadAsync()
    {
        var states = new SortedDictionary<string, ContractState>(StringComparer.Ordinal);
        var generator = new ClientGenerator(root);
        foreach (var contract in Contract.FindAll(root))
        {
            var name = Path.GetFileName(contract.Path);
            Report(name, ContractCheck.Run(contract.Path));
            var json = new ContractFile(contract.Path).PlainJson;
            var version = json["info"]?["version"]?.ToString() ?? string.Empty;
            states.Add(name, new ContractState(json, version, CSharpSurface.Read(await GenerateAsync(generator, contract, name))));
        }

        return states;
    }

    private async Task<string> GenerateAsync(ClientGenerator generator, Contract contract, string name)
    {
        try
        {
            return await generator.GenerateAsync(contract);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // As for GenerateCommand: NSwag has many exception types for what it cannot handle.
            var reason = exception.GetBaseException().Message.ReplaceLineEndings("\n").Split('\n')[0];
            Report(name, [new ContractProblem(contract.Path, 1, 1, "SPEC007", reason)]);
            throw;
        }
    }

    private void Report(string name, IReadOnlyList<ContractProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new ContractException(string.Join(Environment.NewLine, problems.Select(problem => problem with { Path = $"{label}specs/{name}" })));
        }
    }
}
