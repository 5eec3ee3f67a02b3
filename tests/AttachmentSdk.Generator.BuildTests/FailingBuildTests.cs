namespace AttachmentSdk.Generator.BuildTests;

[Collection(Builds.Name)]
public class FailingBuildTests(BuiltRepository repository)
{
    [Fact]
    public async Task Build_BrokenContract_FailsWithFileLineAndReasonUntilItIsMended()
    {
        var line = 0;
        await repository.WithChangeAsync("specs/ekuaibao.yaml", BreakMaxItems, async () =>
        {
            var expected = $"{repository.Copy.PathOf("specs/ekuaibao.yaml")}({line},25): error SPEC003: 'maxItems' must be an integer, not 'many'.";
            (await repository.Copy.GenerateAsync()).FailedWith(expected);
            (await repository.Copy.GenerateAsync()).FailedWith(expected);
        });
        Assert.Equal(1, (await repository.Copy.GenerateAsync()).Succeeded().Generations);

        string BreakMaxItems(string text)
        {
            line = text[..text.IndexOf("maxItems: 100", StringComparison.Ordinal)].Split('\n').Length;
            return text.Replace("maxItems: 100", "maxItems: many", StringComparison.Ordinal);
        }
    }
}
