using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Conventions;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Readme;

public class OptionTableTests
{
    public static TheoryData<Type> Options() =>
        [.. LibraryTypes.HandWritten.Append(typeof(EmulatorOptions)).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Options))]
    public void Table_OfOptions_HasEachOptionInBothLanguages(Type options)
    {
        var names = options.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => $"`{property.Name}`").ToList();
        Assert.All([Pages.English, Pages.Chinese], pages =>
        {
            var cells = Assert.Single(pages.SelectMany(page => TablesOf(options, Repository.Read(page))));
            Assert.All(names, name => Assert.Contains(name, cells, StringComparison.Ordinal));
        });
    }

    // The first cells of each table below a line that begins with code and names the type.
    private static IEnumerable<string> TablesOf(Type options, string text)
    {
        var lines = text.Split('\n');
        return
            from number in Enumerable.Range(0, lines.Length - 1)
            where lines[number].StartsWith('`') && lines[number].Contains($"`{options.Name}`", StringComparison.Ordinal) && lines[number + 1].StartsWith('|')
            select string.Concat(lines.Skip(number + 1).TakeWhile(line => line.StartsWith('|')).Select(row => row.Split('|')[1]));
    }
}
