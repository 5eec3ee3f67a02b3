namespace AttachmentSdk.Tests.Conventions;

public class NameTests
{
    [Theory]
    [InlineData("Helper")]
    [InlineData("Helpers")]
    [InlineData("Util")]
    [InlineData("Utils")]
    [InlineData("Manager")]
    [InlineData("Service")]
    public void Types_OfTheLibrary_SayTheirRole(string ending) =>
        Assert.DoesNotContain(LibraryTypes.Assembly.GetTypes(), type => type.Name.Split('`')[0].EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
