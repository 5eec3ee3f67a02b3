using AttachmentSdk.Generator.Checking;

namespace AttachmentSdk.Generator.Tests.Checking;

/// <summary>A broken contract in which <c>‸</c> stands before the character that each problem is to be reported at.</summary>
internal static class MarkedSpec
{
    private const char Mark = '‸';

    /// <summary>Asserts one problem at each mark, in order, with the given code, and the given messages.</summary>
    public static void HasProblems(string markedSpec, string code, params string[] messages)
    {
        using var folder = new TempFolder();
        var path = folder.Combine("broken.yaml");
        File.WriteAllText(path, markedSpec.Replace(Mark.ToString(), "", StringComparison.Ordinal));

        var problems = ContractCheck.Run(path);

        var places = Places(markedSpec).ToList();
        Assert.Equal(messages.Length, places.Count);
        Assert.Equal(
            string.Join('\n', places.Zip(messages, (place, message) => $"{path}({place.Line},{place.Column}): error {code}: {message}")),
            string.Join('\n', problems));
    }

    public static IReadOnlyList<ContractProblem> ProblemsOf(string spec)
    {
        using var folder = new TempFolder();
        var path = folder.Combine("broken.yaml");
        File.WriteAllText(path, spec);
        return ContractCheck.Run(path);
    }

    public static void IsValid(string spec) => HasProblems(spec, "none");

    private static IEnumerable<(int Line, int Column)> Places(string spec)
    {
        foreach (var (index, line) in spec.Split('\n').Index())
        {
            for (int at = line.IndexOf(Mark, StringComparison.Ordinal), before = 0; at >= 0; at = line.IndexOf(Mark, at + 1), before++)
            {
                yield return (index + 1, at + 1 - before);
            }
        }
    }
}
