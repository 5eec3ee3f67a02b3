using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AttachmentSdk.PackageTests;

public sealed partial class ContentTests
{
    [Fact]
    public async Task AllPackages_HoldAndNeedWhatWasReviewed()
    {
        var listing = new StringBuilder();
        foreach (var name in Packages.All.Keys.Order(StringComparer.Ordinal))
        {
            using var package = Packages.Open(name);
            listing.Append(name).Append('\n');
            foreach (var entry in package.Entries.Select(entry => entry.FullName).Where(entry => !Frame().IsMatch(entry)).Order(StringComparer.Ordinal))
            {
                listing.Append("  ").Append(entry).Append('\n');
            }

            foreach (var line in Dependencies(package.Read(package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName)))
            {
                listing.Append("  needs ").Append(line).Append('\n');
            }
        }

        await Verify(listing.ToString());
    }

    [Fact]
    public void EveryPackage_TellsWhatItIs_AndNoMachine()
    {
        foreach (var name in Packages.All.Keys.Where(name => name.EndsWith(".nupkg", StringComparison.Ordinal)))
        {
            using var package = Packages.Open(name);
            var text = Encoding.UTF8.GetString(package.Read(package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName));
            var metadata = XDocument.Parse(text.TrimStart('\uFEFF')).Root!.Elements().Single();
            string Value(string element) => metadata.Elements().Single(child => child.Name.LocalName == element).Value;

            Assert.Equal(("MIT", "icon.png", "README.md"), (Value("license"), Value("icon"), Value("readme")));
            Assert.True(Value("description").Length > 50);
            Assert.Matches("^[0-9a-f]{40}$", metadata.Elements().Single(child => child.Name.LocalName == "repository").Attribute("commit")?.Value);
            Assert.DoesNotContain("file://", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\]\((?!https:)", Encoding.UTF8.GetString(package.Read("README.md")));
            Assert.NotNull(package.GetEntry("icon.png"));
        }
    }

    private static IEnumerable<string> Dependencies(byte[] nuspec)
    {
        using var stream = new MemoryStream(nuspec);
        foreach (var element in XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName is "dependency" or "frameworkReference"))
        {
            var framework = element.Parent!.Attribute("targetFramework")?.Value ?? "any";
            var name = element.Attribute("id")?.Value ?? element.Attribute("name")!.Value;

            // That of the packages themselves has the number of commits.
            var version = name.StartsWith("AttachmentSdk", StringComparison.Ordinal) ? "of the same version" : element.Attribute("version")?.Value;
            yield return $"{framework}: {name} {version}".TrimEnd();
        }
    }

    // What every package has.
    [GeneratedRegex(@"^(_rels/|package/|\[Content_Types\]|.*\.nuspec$)")]
    private static partial Regex Frame();
}
