namespace AttachmentSdk.Generator.Tests;

public class ContractTests
{
    [Fact]
    public void FindAll_Repository_GivesContractsInOrdinalOrderWithoutTheLintersSettings()
    {
        using var repository = new SpecRepository();
        foreach (var name in new[] { "b", "a", "C", "redocly" })
        {
            repository.Add(name, "");
        }

        File.WriteAllText(Path.Combine(repository.Root, "specs", "README.md"), "");

        Assert.Equal(["C.g.cs", "a.g.cs", "b.g.cs"], Contract.FindAll(repository.Root).Select(contract => contract.OutputName));
    }

    [Fact]
    public void Vendor_Contract_ComesFromItsFileName() =>
        Assert.Equal("KDocs", new Contract("specs/kdocs.yaml").Vendor);
}
