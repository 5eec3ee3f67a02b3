using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>
/// Every example in <c>specs/</c> follows its own schema; that the generated models read and write them completely is the business of
/// <see cref="ContractResponseTests"/> and <see cref="ContractRequestTests"/>.
/// </summary>
public class ContractExampleTests
{
    public static TheoryData<string> Operations => [.. ContractOperation.Names];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Example_OfEachOperation_FollowsItsSchema(string name)
    {
        var operation = ContractOperation.Named(name);

        foreach (var (of, value, schema) in operation.AllExamples)
        {
            var errors = (await ContractSchema.OfAsync(operation, schema, isClosed: true)).Validate(value);
            Assert.True(errors.Count == 0, $"{of}: {string.Join("\n", errors)}");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Parameter_OfEachOperation_HasAnExample(string name) =>
        Assert.All(ContractOperation.Named(name).Parameters, parameter => Assert.NotNull(parameter["example"]));

    [Fact]
    public void Examples_OfTheContracts_AreAllCheckedHere()
    {
        var checkedHere = ContractOperation.Names.Select(ContractOperation.Named).ToLookup(operation => operation.Root);

        foreach (var contract in checkedHere)
        {
            // References to parameters count once in the contract.
            var written = contract.Key.Descendants().OfType<JProperty>().Count(property =>
                property.Name == "example" || (property.Parent?.Parent as JProperty)?.Name == "examples");
            var found = contract.SelectMany(operation => operation.AllExamples).Select(example => example.Value).Distinct(new ByPlace()).Count();
            Assert.Equal(written, found);
        }
    }

    [Theory]
    [InlineData("""[{"id":"i","key":"k","expiration":1801}]""", "NumberTooBig")]
    [InlineData("""[{"id":"i","key":"k"}]""", "PropertyRequired")]
    [InlineData("""[{"id":1,"key":"k","expiration":1}]""", "StringExpected")]
    [InlineData("""[{"id":"i","key":"k","expiration":1,"more":1}]""", "NoAdditionalPropertiesAllowed")]
    public async Task Validate_WrongRequest_IsNoticed(string body, string kind)
    {
        var operation = ContractOperation.Named("ekuaibao.getAttachmentDownloadUrls");

        var errors = (await ContractSchema.OfAsync(operation, operation.BodySchema!)).Validate(JToken.Parse(body));

        Assert.Contains(kind, Assert.Single(errors), StringComparison.Ordinal);
    }

    private sealed class ByPlace : IEqualityComparer<JToken>
    {
        public bool Equals(JToken? x, JToken? y) => ReferenceEquals(x, y);

        public int GetHashCode(JToken token) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(token);
    }
}
