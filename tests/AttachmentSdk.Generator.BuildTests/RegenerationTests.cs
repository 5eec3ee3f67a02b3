namespace AttachmentSdk.Generator.BuildTests;

[Collection(Builds.Name)]
public class RegenerationTests(BuiltRepository repository)
{
    private const string Contract = """
        openapi: 3.0.3
        info: { title: A third vendor, version: 1.0.0 }
        paths: { }
        components: { schemas: { Entry: { type: object } } }
        """;

    [Theory]
    [InlineData("specs/kdocs.yaml")]
    [InlineData("nswag.json")]
    [InlineData("generator/Templates/Class.Body.liquid")]
    [InlineData("generator/AttachmentSdk.Generator/AttachmentSdk.Generator.csproj")]
    public async Task Build_InputChanged_GeneratesOnceMore(string input) =>
        await repository.WithChangeAsync(input, text => text + "\n", async () =>
            Assert.Equal(1, (await repository.Copy.GenerateAsync()).Succeeded().Generations));

    [Fact]
    public async Task Build_InputPutBackWithItsOldDate_Generates()
    {
        var path = repository.Copy.PathOf("specs/kdocs.yaml");
        (await repository.Copy.GenerateAsync()).Succeeded();
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddDays(-1));

        Assert.Equal(1, (await repository.Copy.GenerateAsync()).Succeeded().Generations);
    }

    [Fact]
    public async Task Build_NamingRuleChanged_GeneratesWithTheNewRule() =>
        await repository.WithChangeAsync(
            "generator/AttachmentSdk.Generator/Naming/NameRules.cs",
            text => text.Replace("(property.Name)", "(property.Name) + \"Renamed\"", StringComparison.Ordinal),
            async () =>
            {
                Assert.Equal(1, (await repository.Copy.GenerateAsync()).Succeeded().Generations);
                Assert.Contains("string PicKeyRenamed {", await ReadAsync("kdocs.g.cs"), StringComparison.Ordinal);
            });

    [Fact]
    public async Task Build_PropertyRenamedInTheContract_CompilesTheNewMember() =>
        await repository.WithChangeAsync(
            "specs/ekuaibao.yaml",
            text => text.Replace("        corporationId:\n", "        company_id:\n", StringComparison.Ordinal),
            async () =>
            {
                Assert.Equal(1, (await repository.Copy.BuildAsync("-f", "net10.0", "--no-restore", "-p:RunAnalyzers=false")).Succeeded().Generations);
                Assert.Contains("""[Newtonsoft.Json.JsonProperty("company_id",""", await ReadAsync("ekuaibao.g.cs"), StringComparison.Ordinal);
                var assembly = await File.ReadAllBytesAsync(repository.Copy.PathOf("src/AttachmentSdk/bin/Debug/net10.0/AttachmentSdk.dll"));
                Assert.True(assembly.AsSpan().IndexOf("get_CompanyId"u8) > 0);
                Assert.True(assembly.AsSpan().IndexOf("get_CorporationId"u8) < 0);
            });

    [Fact]
    public async Task Build_ContractComesAndGoes_ItsFileDoesToo()
    {
        var contract = repository.Copy.PathOf("specs/third_vendor.yaml");
        try
        {
            await File.WriteAllTextAsync(contract, Contract);
            (await repository.Copy.GenerateAsync()).Succeeded();
            Assert.True(File.Exists(repository.Copy.GeneratedFile("third_vendor.g.cs")));
        }
        finally
        {
            File.Delete(contract);
        }

        Assert.Equal(1, (await repository.Copy.GenerateAsync()).Succeeded().Generations);
        Assert.False(File.Exists(repository.Copy.GeneratedFile("third_vendor.g.cs")));
    }

    [Fact]
    public async Task Build_GeneratedFileDeleted_GeneratesAgain()
    {
        (await repository.Copy.GenerateAsync()).Succeeded();
        File.Delete(repository.Copy.GeneratedFile("kdocs.g.cs"));

        Assert.Equal(1, (await repository.Copy.GenerateAsync()).Succeeded().Generations);
        Assert.True(File.Exists(repository.Copy.GeneratedFile("kdocs.g.cs")));
    }

    [Fact]
    public async Task Build_AfterAGenerationThatWasKilled_GeneratesAgain()
    {
        (await repository.Copy.GenerateAsync()).Succeeded();
        var whole = await ReadAllAsync();
        File.Delete(repository.Copy.GeneratedFile("generated.stamp"));
        await File.WriteAllTextAsync(repository.Copy.GeneratedFile("kdocs.g.cs"), whole[1][..1000]);

        Assert.Equal(1, (await repository.Copy.GenerateAsync()).Succeeded().Generations);
        Assert.Equal(whole, await ReadAllAsync());
    }

    [Fact]
    public async Task Build_DebugAndRelease_AreByteIdenticalAndDontDisturbEachOther()
    {
        (await repository.Copy.GenerateAsync()).Succeeded();
        var debug = await ReadAllAsync();
        File.Delete(repository.Copy.GeneratedFile("kdocs.g.cs"));

        Assert.Equal(1, (await repository.Copy.GenerateAsync("-c", "Release")).Succeeded().Generations);

        Assert.Equal(debug, await ReadAllAsync());
        Assert.Equal(0, (await repository.Copy.GenerateAsync("-c", "Debug")).Succeeded().Generations);
        Assert.Equal(0, (await repository.Copy.GenerateAsync("-c", "Release")).Succeeded().Generations);
    }

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(repository.Copy.GeneratedFile(name));

    private async Task<string[]> ReadAllAsync() =>
        [await ReadAsync("ekuaibao.g.cs"), await ReadAsync("kdocs.g.cs")];
}
