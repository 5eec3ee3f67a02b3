namespace AttachmentSdk.Emulator.Tests.Faults;

public sealed class FaultFileTests
{
    [Fact]
    public void Load_EveryField_IsRead()
    {
        var rules = FaultPlan.Load("""
            [
              // A comment, and a trailing comma below.
              {"kind":"status","operation":"storage.*","itemId":"i","occurrence":2,"times":null,"status":503,
               "body":"b","contentType":"c","headers":{"Retry-After":"1"}},
              {"kind":"truncate","afterBytes":4000000000,"times":3},
              {"kind":"stall","seconds":1.5},
              {"kind":"wrongLength","bytes":2},
              {"kind":"redirect","location":"http://elsewhere/"},
              {"kind":"redirect","target":"samePath"},
              {"kind":"drip","afterBytes":10,"bytes":2,"seconds":0.5,"probability":0.25},
            ]
            """).Rules;

        var first = rules[0];
        Assert.Equal((FaultKind.Status, "storage.*", "i", 2, null), (first.Kind, first.Operation, first.ItemId, first.Occurrence, first.Times));
        Assert.Equal((503, "b", "c", "1"), (first.Status, first.Body, first.ContentType, first.Headers["Retry-After"]));
        Assert.Equal((4_000_000_000, 3), (rules[1].AfterBytes, rules[1].Times));
        Assert.Equal(TimeSpan.FromSeconds(1.5), rules[2].Duration);
        Assert.Equal(2, rules[3].Bytes);
        Assert.Equal("http://elsewhere/", rules[4].Location);
        Assert.Equal(RedirectTarget.SamePath, rules[5].Target);
        Assert.Equal((10, 2, TimeSpan.FromSeconds(0.5), 0.25), (rules[6].AfterBytes, rules[6].Bytes, rules[6].Duration, rules[6].Probability));
    }

    [Fact]
    public void Load_EveryKind_HasAName()
    {
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            var name = char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
            var required = kind switch
            {
                FaultKind.Status => ",\"status\":500",
                FaultKind.Body => ",\"body\":\"\"",
                FaultKind.Delay => ",\"seconds\":1",
                _ => "",
            };

            Assert.Equal(kind, Assert.Single(FaultPlan.Load($"[{{\"kind\":\"{name}\"{required}}}]").Rules).Kind);
        }
    }

    [Theory]
    [InlineData("", "The fault file is not JSON: line 1, column 1.")]
    [InlineData("[\n{\"kind\":}]", "The fault file is not JSON: line 2, column 9.")]
    [InlineData("{}", "A fault file is a JSON array of rules.")]
    [InlineData("[1]", "Rule 1 of the fault file is not an object.")]
    [InlineData("[{}]", "Rule 1 of the fault file: kind is missing.")]
    [InlineData("[{\"kind\":\"corrupt\"},{\"kind\":\"corrupt\",\"typo\":1}]", "Rule 2 of the fault file, typo: unknown field; there are kind, operation, itemId, occurrence, times, status, body, contentType, headers, afterBytes, bytes, seconds, location, target.")]
    [InlineData("[{\"kind\":\"corrupt\",\"times\":\"2\"}]", "Rule 1 of the fault file, times: must be a whole number.")]
    [InlineData("[{\"kind\":\"corrupt\",\"times\":1.5}]", "Rule 1 of the fault file, times: must be a whole number.")]
    [InlineData("[{\"kind\":\"corrupt\",\"times\":9999999999}]", "Rule 1 of the fault file, times: must be a whole number.")]
    [InlineData("[{\"kind\":\"corrupt\",\"operation\":1}]", "Rule 1 of the fault file, operation: must be a string.")]
    [InlineData("[{\"kind\":\"corrupt\",\"headers\":[]}]", "Rule 1 of the fault file, headers: must be an object of strings.")]
    [InlineData("[{\"kind\":\"delay\",\"seconds\":\"1\"}]", "Rule 1 of the fault file, seconds: must be a number of seconds.")]
    [InlineData("[{\"kind\":\"redirect\",\"target\":\"no\"}]", "Rule 1 of the fault file, target: must be one of freshLink, samePath.")]
    [InlineData("[{\"kind\":\"status\"}]", "Rule 1 of the fault file, status: is required for the kind Status.")]
    public void Load_NotAFaultFile_SaysWhere(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => FaultPlan.Load(json)).Message);

    [Fact]
    public void Load_UnknownKind_ListsTheKinds()
    {
        var error = Assert.Throws<FormatException>(() => FaultPlan.Load("[{\"kind\":\"explode\"}]"));

        Assert.StartsWith("Rule 1 of the fault file, kind: must be one of status, body, truncate, ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadFile_File_IsRead()
    {
        using var folder = new TempFolder();
        var path = folder.Combine("faults 附件.json");
        await File.WriteAllTextAsync(path, "[{\"kind\":\"corrupt\"}]");

        Assert.Single(FaultPlan.LoadFile(path).Rules);
    }
}
