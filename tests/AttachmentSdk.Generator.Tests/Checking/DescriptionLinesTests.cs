using System.Text.Json.Nodes;
using AttachmentSdk.Generator.Checking;

namespace AttachmentSdk.Generator.Tests.Checking;

public class DescriptionLinesTests
{
    [Theory]
    [InlineData("one\ntwo\r\nthree\n", "one two three")]
    [InlineData("one \n  two\n\nthree\nfour\n\n", "one two\n\nthree four")]
    [InlineData("intro\n- one\n  goes on\n- two\n  1. inner\n     goes on\n\noutro\n", "intro\n- one goes on\n- two\n  1. inner goes on\n\noutro")]
    [InlineData("see\n\n    var a;\n    var b;\n\nand\n```\nc\n\nd\n```\n", "see\n\n    var a;\n    var b;\n\nand\n```\nc\n\nd\n```")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n", "| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("wanted  \nbreak and `code\nspan`", "wanted  \nbreak and `code\nspan`")]
    [InlineData("", "")]
    public void Join_Description_KeepsTheLinesThatMeanSomething(string text, string expected)
    {
        var schema = new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["description"] = text }), ["example"] = text };

        DescriptionLines.Join(schema);

        Assert.Equal(expected, schema["allOf"]![0]!["description"]!.ToString());
        Assert.Equal(text, schema["example"]!.ToString());
    }

    [Fact]
    public void Join_PropertyNamedDescription_IsNoText()
    {
        var properties = JsonNode.Parse("""{ "description": { "description": "one\ntwo" }, "summary": { "type": "string" } }""")!;

        DescriptionLines.Join(properties);

        Assert.Equal("""{"description":{"description":"one two"},"summary":{"type":"string"}}""", properties.ToJsonString());
    }
}
