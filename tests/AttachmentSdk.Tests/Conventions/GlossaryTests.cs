using System.Text.RegularExpressions;
using AttachmentSdk.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AttachmentSdk.Tests.Conventions;

public partial class GlossaryTests
{
    // The table in CONTRIBUTING.md: the words that an identifier must not have, and where or as part of which name they are allowed.
    private static readonly List<(string[] Words, string[] Exceptions)> Rows =
    [
        .. TableRow().Matches(Repository.Read("CONTRIBUTING.md")).Select(row => (CodeIn(row.Groups[1].Value), CodeIn(row.Groups[2].Value))),
    ];

    [Fact]
    public void Identifiers_UseTheWordsOfTheGlossary()
    {
        var forbidden = Rows.SelectMany(row => row.Words.Select(word => (word, row.Exceptions))).ToDictionary(row => row.word, row => row.Exceptions);
        Assert.True(forbidden.Count > 10);
        var found =
            from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            let file = Path.GetRelativePath(Repository.Root, path).Replace(Path.DirectorySeparatorChar, '/')
            where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            from name in CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).Distinct()
            from Match word in Word().Matches(name)
            where forbidden.TryGetValue(word.Value.ToLowerInvariant(), out var exceptions) && !exceptions.Any(allowed => allowed == name || file.StartsWith(allowed, StringComparison.Ordinal))
            select $"{file}: {name}";
        Assert.Empty(found);
    }

    private static string[] CodeIn(string cell) => [.. Code().Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\|[^|\n]+\| not ([^|\n]+)\|([^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Word();
}
