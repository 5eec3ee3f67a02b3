using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>The emulator and <c>specs/</c> agree: each response follows its schema, each request that does not is refused.</summary>
public class EmulatorContractTests
{
    [Fact]
    public async Task Response_OfEveryOperation_FollowsItsSchemaAndHasNoFieldOfItsOwn()
    {
        await using var emulator = AttachmentEmulator.Create(new EmulatorOptions { Files = 90 });
        using var http = new HttpClient(emulator.CreateHandler());
        var called = new HashSet<string>();

        foreach (var call in EmulatorCall.All(emulator))
        {
            var (status, text) = await call.SendAsync(http);
            Assert.True(status == 200, $"{call.Operation}: {status} {text}");
            called.Add(call.Operation);
            if (!ContractOperation.Named(call.Operation).IsJson)
            {
                Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
                continue;
            }

            var response = JToken.Parse(text);
            Assert.True(!call.Operation.StartsWith("kdocs.", StringComparison.Ordinal) || response.Value<int>("code") == 0, text);
            await AssertFollowsAsync(call, response);
        }

        Assert.Equal(ContractOperation.Names.Order(), called.Order());
    }

    [Fact]
    public async Task Request_ThatBreaksItsContract_IsRefusedByEveryOperation()
    {
        await using var emulator = AttachmentEmulator.Create();
        using var http = new HttpClient(emulator.CreateHandler());
        var refused = 0;

        foreach (var call in EmulatorCall.All(emulator))
        {
            foreach (var (what, broken) in BrokenCalls.Of(call))
            {
                var (status, text) = await broken.SendAsync(http);
                if (call.Operation.StartsWith("ekuaibao.", StringComparison.Ordinal))
                {
                    Assert.True(status is 400 or 403, $"{call.Operation}, {what}: {status} {text}");
                }
                else
                {
                    var response = JToken.Parse(text);
                    Assert.True(status == 200 && response.Value<int>("code") != 0, $"{call.Operation}, {what}: {status} {text}");
                    await AssertFollowsAsync(call, response);
                }

                refused++;
            }
        }

        Assert.InRange(refused, 100, 1000);
    }

    [Fact]
    public async Task Route_OutsideOfTheContracts_IsUnknown()
    {
        await using var emulator = AttachmentEmulator.Create();
        using var http = new HttpClient(emulator.CreateHandler());
        foreach (var call in EmulatorCall.All(emulator))
        {
            using var response = await http.GetAsync(new Uri($"https://vendor.example{call.Path.Split('?')[0]}/more"));

            Assert.Equal(404, (int)response.StatusCode);
            Assert.Contains("does not know GET", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.All(emulator.Requests, request => Assert.Equal(EmulatorOperations.Unknown, request.Operation));
    }

    private static async Task AssertFollowsAsync(EmulatorCall call, JToken response)
    {
        var operation = ContractOperation.Named(call.Operation);
        var errors = (await ContractSchema.OfAsync(operation, operation.ResponseSchema, isClosed: true)).Validate(response);
        Assert.True(errors.Count == 0, $"{call.Operation}: {string.Join("\n", errors)}");
    }
}
