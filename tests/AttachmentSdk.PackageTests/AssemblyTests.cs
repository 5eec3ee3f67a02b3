using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AttachmentSdk.PackageTests;

public sealed class AssemblyTests
{
    public static TheoryData<string, string> Libraries()
    {
        var libraries = new TheoryData<string, string>();
        foreach (var name in Packages.All.Keys.Where(name => name.EndsWith(".nupkg", StringComparison.Ordinal)))
        {
            using var package = Packages.Open(name);
            foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
            {
                libraries.Add(name, entry.FullName);
            }
        }

        return libraries;
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_HasAStrongNameAndXmlDocs(string name, string entry)
    {
        using var package = Packages.Open(name);
        using var assembly = new PEReader(new MemoryStream(package.Read(entry)));

        Assert.True((assembly.PEHeaders.CorHeader!.Flags & CorFlags.StrongNameSigned) != 0);
        Assert.NotNull(package.GetEntry(Path.ChangeExtension(entry, ".xml")));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Symbols_LeadToEverySourceFile(string name, string entry)
    {
        using var symbols = Packages.Open(Path.ChangeExtension(name, ".snupkg"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Read(Path.ChangeExtension(entry, ".pdb"))));
        var reader = provider.GetMetadataReader();

        // What is in the repository is found there, what is generated is in the symbols themselves.
        Assert.Contains("\"/_/*\"", SourceLink.Of(reader), StringComparison.Ordinal);
        Assert.All(reader.Documents, handle =>
        {
            var path = reader.GetString(reader.GetDocument(handle).Name);
            Assert.StartsWith("/_/", path, StringComparison.Ordinal);
            Assert.Equal(path.Contains("/obj/", StringComparison.Ordinal), SourceLink.IsEmbedded(reader, handle));
        });
    }
}
