using System.Text;
using AttachmentSdk.Emulator.Contracts;

namespace AttachmentSdk.Emulator.Tests.Contracts;

public sealed class ContractReaderTests
{
    private const string Head = """
        paths:
          /a/{b}:
            post:
              operationId: doIt
              requestBody:
                content:
                  application/json:
                    schema:

        """;

    [Fact]
    public void Operations_OfBothContracts_AreRead() => Assert.Equal(20, Contract.Operations.Count);

    [Theory]
    [InlineData("type: string\nminLength: 1", "minLength")]
    [InlineData("type: object\nproperties: {}", "an open object")]
    [InlineData("type: object\nadditionalProperties: true\nproperties: {}", "an open object")]
    public void Operations_RuleThatIsNotUnderstood_IsNamed(string schema, string name)
    {
        var error = Assert.Throws<NotSupportedException>(() => Read(schema));

        Assert.Contains($"does not understand {name} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_SchemaOfAnArray_IsReadWithItsLimits()
    {
        var body = Assert.Single(Read("type: array\nmaxItems: 3\nitems:\n  type: integer\n  minimum: 1\n  maximum: 9")).Body!;

        Assert.Equal(("array", 3), (body.Type, body.MaxItems));
        Assert.Equal(("integer", 1m, 9m), (body.Items!.Type, body.Items.Minimum, body.Items.Maximum));
    }

    private static List<ContractOperation> Read(string schema)
    {
        var yaml = Head + string.Concat(schema.Split('\n').Select(line => $"{new string(' ', 14)}{line}\n"));
        return [.. new ContractReader(new MemoryStream(Encoding.UTF8.GetBytes(yaml))).Operations()];
    }
}
