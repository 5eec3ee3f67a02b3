namespace AttachmentSdk.Generator.Checking;

/// <summary>All checks of one contract, in the order of what they rely on.</summary>
internal static class ContractCheck
{
    public static IReadOnlyList<ContractProblem> Run(string path)
    {
        var problems = new List<ContractProblem>();
        if (new ContractReader(path, problems).Read() is { } root)
        {
            var structure = new StructureCheck(path, problems);
            structure.Check(root, OpenApiGrammar.Document, "contract");
            ReferenceCheck.Check(path, root, structure.References, problems);
            new OperationCheck(path, root, problems).Check(structure.Objects);
            new SchemaCheck(path, root, problems).Check(structure.Objects);
        }

        return [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
    }
}
