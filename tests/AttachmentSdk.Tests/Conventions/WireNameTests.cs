using System.Reflection;
using System.Text.RegularExpressions;
using AttachmentSdk.Http;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json;

namespace AttachmentSdk.Tests.Conventions;

public partial class WireNameTests
{
    [Theory]
    [InlineData("Ekuaibao", "ekuaibao.yaml")]
    [InlineData("KDocs", "kdocs.yaml")]
    public void WireNames_OfModels_AreThoseOfTheContract(string vendor, string spec)
    {
        var models = LibraryTypes.Models.Where(type => type.Namespace == $"AttachmentSdk.{vendor}.Api").ToList();
        var names = models.SelectMany(type => type.GetProperties()).Select(property => property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(PropertiesOf(Repository.Spec(spec)), names);
    }

    [Fact]
    public void Properties_OfModels_ArePascalCase() => Assert.All(
        LibraryTypes.Models.SelectMany(type => type.GetProperties()),
        property => Assert.Matches("^[A-Z][A-Za-z0-9]*$", property.Name));

    // Else a program that is compiled ahead of time would lose them without a word.
    [Fact]
    public void CollectionsOfValues_InModels_AreReadByAConverter() => Assert.All(
        LibraryTypes.Models.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType)
            .Where(type => type.IsGenericType && Nullable.GetUnderlyingType(type) is null && type.GetGenericArguments()[^1].IsValueType),
        type => Assert.True(new NumberListConverter().CanConvert(type), type.ToString()));

    // The members of "properties" in a schema: eight columns deep, below "components" (see the layout that the contract's linter keeps).
    private static IEnumerable<string> PropertiesOf(string spec) =>
        PropertyLine().Matches(spec[spec.IndexOf("\n  schemas:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("^        ([A-Za-z0-9_]+):$", RegexOptions.Multiline)]
    private static partial Regex PropertyLine();
}
