using System.Net;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

public sealed partial class ContractRequestTests
{
    public static TheoryData<string> Operations => [.. ContractOperation.Names];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_OfEachOperation_IsAsReviewed(string operation)
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, ContractOperation.Named(operation).SuccessText()));

        await ContractOperation.Named(operation).InvokeAsync(stub);

        var text = RequestText.Describe(Assert.Single(stub.Requests));
        await Verifier.Verify(Boundary().Match(text) is { Success: true } boundary ? text.Replace(boundary.Value, "(boundary)", StringComparison.Ordinal) : text).UseParameters(operation);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_WithABody_IsTheExampleOfTheContract(string operation)
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, ContractOperation.Named(operation).SuccessText()));

        await ContractOperation.Named(operation).InvokeAsync(stub);

        var sent = Assert.Single(stub.Requests).Body;
        var example = ContractOperation.Named(operation).BodyExample;
        Assert.True(example is null ? !(sent ?? "").StartsWith('{') : JToken.DeepEquals(example, JToken.Parse(sent!)), sent);
    }

    [GeneratedRegex("(?<=boundary=)[^\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();
}
