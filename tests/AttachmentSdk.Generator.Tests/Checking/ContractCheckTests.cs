using AttachmentSdk.Generator.Checking;

namespace AttachmentSdk.Generator.Tests.Checking;

public class ContractCheckTests
{
    public static TheoryData<string> Contracts => [.. Contract.FindAll(BuildFacts.RepositoryRoot).Select(contract => contract.Path)];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Run_ContractOfThisRepository_HasNoProblem(string path) => Assert.Empty(ContractCheck.Run(path));
}
