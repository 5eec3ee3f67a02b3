using System.Text;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Tests.Downloads;

public class FileLayoutTests
{
    private static readonly Dictionary<string, string> Place = new()
    {
        ["form"] = "B2600001",
        ["kind"] = "发票",
        ["sheet"] = "Sheet1",
        ["cell"] = "B7",
        ["blank"] = " ",
        ["parent"] = "..",
        ["path"] = "../a/b\\c",
        ["device"] = "con",
        ["tricky"] = "gpj.\u202Eexe. ",
        ["long"] = new string('长', 300),
    };

    [Theory]
    [InlineData("{name}", "", "a.pdf")]
    [InlineData("{form}/{kind}/{name}", "B2600001/发票", "a.pdf")]
    [InlineData("{sheet}/{cell}-{name}", "Sheet1", "B7-a.pdf")]
    [InlineData("forms/{form} ({kind})/{name}", "forms/B2600001 (发票)", "a.pdf")]
    [InlineData("{sheet}/{name}-{cell}", "Sheet1", "a-B7.pdf")]
    [InlineData("{name}.old", "", "a.old.pdf")]
    [InlineData("name{name}", "", "namea.pdf")]
    [InlineData("1:/{name}", "1_", "a.pdf")]
    [InlineData("{{{form}}}/{{name}}-{name}", "{B2600001}", "{name}-a.pdf")]
    public void Path_OfAPlaceThatHasAllValues_IsTheTemplatesOwn(string template, string folder, string name) =>
        AssertPath(template, folder, name);

    [Theory]
    [InlineData("{none}/{form}/{blank}/{name}", "B2600001", "a.pdf")]
    [InlineData("{none}/{name}", "", "a.pdf")]
    [InlineData("form {none}/{name}", "form _", "a.pdf")]
    [InlineData("{none}{blank}/{none}-{name}", "__", "_-a.pdf")]
    [InlineData("{Form}/{name}", "", "a.pdf")]
    [InlineData("{c}:/{name}", "__", "a.pdf")]
    public void Path_WithoutAValue_HasNoFolderOfItAlone(string template, string folder, string name) =>
        AssertPath(template, folder, name);

    [Theory]
    [InlineData("{parent}/{name}", "_", "a.pdf")]
    [InlineData("{parent}{parent}/{name}", "_", "a.pdf")]
    [InlineData("{path}/{path}-{name}", ".._a_b_c", ".._a_b_c-a.pdf")]
    [InlineData("{device}/{name}", "_con", "a.pdf")]
    [InlineData("nul/{name}", "_nul", "a.pdf")]
    [InlineData(".attachments/{name}", "_.attachments", "a.pdf")]
    [InlineData(".ATTACHMENTS. /{name}", "_.ATTACHMENTS", "a.pdf")]
    [InlineData("ATTACH~1/{name}", "_ATTACH~1", "a.pdf")]
    [InlineData("{tricky}/{tricky}{name}", "gpj._exe", "gpj._exe. a.pdf")]
    [InlineData("form a:b/{name}", "form a_b", "a.pdf")]
    public void Path_OfHostileText_IsMadeOfSafeNames(string template, string folder, string name) =>
        AssertPath(template, folder, name);

    [Fact]
    public void Path_OfLongValues_KeepsTheExtension()
    {
        var layout = FileLayout.Parse("{long}/{long}-{name}-{long}");
        var path = PathFor(layout);
        var name = Path.GetFileName(path);
        Assert.InRange(Encoding.UTF8.GetByteCount(Path.GetDirectoryName(path)!), 200, 255);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 200, 255);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{date}/{ext}/{name}", "照片.JPG", "2026-11-27/jpg/照片.JPG")]
    [InlineData("{ext}/{id}-{name}", "a", "id_1-a")]
    [InlineData("{name}-{id}", "a.tar.gz", "a.tar-id_1.gz")]
    public void Path_WithValuesOfEveryFile_HasThem(string template, string name, string expected) =>
        Assert.Equal(expected, PathFor(FileLayout.Parse(template), name).Replace(Path.DirectorySeparatorChar, '/'));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData("/{name}", "absolute")]
    [InlineData("/srv/{form}/{name}", "absolute")]
    [InlineData("C:/{name}", "absolute")]
    [InlineData("c:x/{name}", "absolute")]
    [InlineData("{form}\\{name}", "not by \\")]
    [InlineData("../{name}", ". or ..")]
    [InlineData("a/./{name}", ". or ..")]
    [InlineData("{form}/ .. /{name}", ". or ..")]
    [InlineData("{form}//{name}", "without a name")]
    [InlineData("{form}/ /{name}", "without a name")]
    [InlineData("{form}/{name}/", "without a name")]
    [InlineData("{form/{name}", "'{form/{name}' is no placeholder")]
    [InlineData("{form}/{name", "has no } behind it")]
    [InlineData("form}/{name}", "has no { before it")]
    [InlineData("{name}{", "has no } behind it")]
    [InlineData("{name}}", "has no { before it")]
    [InlineData("{}/{name}", "'{}' is no placeholder")]
    [InlineData("{fo rm}/{name}", "'{fo rm}' is no placeholder")]
    [InlineData("{form}", "{name} must be in it exactly once")]
    [InlineData("{form}/{{name}}", "{name} must be in it exactly once")]
    [InlineData("{form}/{Name}", "{name} must be in it exactly once")]
    [InlineData("{name}/{name}", "{name} must be in it exactly once")]
    [InlineData("{name}{name}", "{name} must be in it exactly once")]
    [InlineData("{name}/{form}", "in the last part")]
    public void Parse_OfWhatIsNoLayout_SaysWhy(string template, string reason)
    {
        var fault = Assert.Throws<FormatException>(() => FileLayout.Parse(template));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"'{template}'", fault.Message, StringComparison.Ordinal);
        Assert.False(FileLayout.TryParse(template, out var layout));
        Assert.Null(layout);
    }

    [Fact]
    public void TryParse_Null_IsNoLayout() => Assert.False(FileLayout.TryParse(null, out _));

    [Fact]
    public void Placeholders_AreThoseOfThePlace_EachOnce()
    {
        Assert.True(FileLayout.TryParse("{sheet}/{cell}/{sheet}-{name}-{{x}}", out var layout));
        Assert.Equal(["sheet", "cell"], layout.Placeholders);
        Assert.Equal("{sheet}/{cell}/{sheet}-{name}-{{x}}", layout.ToString());
    }

    private static void AssertPath(string template, string folder, string name)
    {
        var layout = FileLayout.Parse(template);
        Assert.Equal(folder.Length == 0 ? name : $"{folder}/{name}", PathFor(layout).Replace(Path.DirectorySeparatorChar, '/'));
    }

    private static string PathFor(FileLayout layout, string name = "a.pdf") =>
        layout.PathFor(new DownloadLink("https://storage.example/a") { Id = "id/1", Place = Place }, name, new DateTimeOffset(2026, 11, 27, 23, 59, 0, TimeSpan.FromHours(8)));
}
