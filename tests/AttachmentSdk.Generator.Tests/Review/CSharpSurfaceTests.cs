using AttachmentSdk.Generator.Review;

namespace AttachmentSdk.Generator.Tests.Review;

public class CSharpSurfaceTests
{
    [Fact]
    public async Task Read_GeneratedClient_HasWhatCallersSee()
    {
        var members = CSharpSurface.Read(await SpecRepository.GenerateAsync(SampleContract.Text));

        Assert.Equal(
            ["Task<ICollection<File>> ListFilesAsync(int page, FileQuery body, string? order = null)", "Task<File> GetFileAsync(string id)"],
            members.Where(member => member.Name.EndsWith("Async", StringComparison.Ordinal)).Select(member => member.Declaration));
        Assert.Equal(["SampleApi", "FileQuery", "File", "Owner"], members.Where(member => member.Name.Length == 0).Select(member => member.Type));
        Assert.Contains(new CSharpMember("FileQuery", "Folder", "string Folder", "folder"), members);
        Assert.Contains(new CSharpMember("File", "Size", "int? Size", "size"), members);
        Assert.Contains(new CSharpMember("FileQuery", "CountMaximum", "const int CountMaximum = 100", "count"), members);
    }

    [Fact]
    public void Read_HiddenMembersAndInterfaces_AreLeftOut()
    {
        var members = CSharpSurface.Read("""
            public interface IThing { void Do(); }
            internal class Inner { public int Value { get; set; } }
            public class Thing : IThing { private int _value; protected int Half => _value; public void Do() { } }
            """);

        Assert.Equal(["Thing", "Thing.Do"], members.Select(member => member.FullName));
    }

    [Fact]
    public void Between_TypeThatCame_IsOneChange()
    {
        var change = Assert.Single(CSharpChange.Between([], CSharpSurface.Read("public class Thing { public int Value { get; set; } }")));

        Assert.Equal("`class Thing` added", change.ToString());
        Assert.False(change.BreaksCode);
    }
}
