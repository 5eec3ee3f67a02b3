using System.Reflection;
using System.Xml.Linq;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Conventions;

public class DocumentationTests
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void PublicMembers_WrittenByHand_AreDocumented(string framework)
    {
        var file = XDocument.Load(Path.ChangeExtension(Repository.BuildOf("AttachmentSdk", framework), "xml"));
        var documented = file.Descendants("member").Where(member => member.HasElements).Select(member => NameOf(member.Attribute("name")!.Value)).ToHashSet();
        var missing = LibraryTypes.HandWritten.SelectMany(MembersOf).Where(name => !documented.Contains(name)).ToList();
        Assert.Empty(missing);
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        yield return $"T:{name}";
        foreach (var member in type.GetMembers(LibraryTypes.Declared | BindingFlags.NonPublic).Where(IsVisible))
        {
            yield return member switch
            {
                ConstructorInfo => $"M:{name}.#ctor",
                MethodInfo method => $"M:{name}.{method.Name}",
                PropertyInfo => $"P:{name}.{member.Name}",
                _ => $"F:{name}.{member.Name}",
            };
        }
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        // The parameters of a primary constructor are documented at the type.
        ConstructorInfo constructor => (constructor.IsPublic || constructor.IsFamily) && constructor.DeclaringType!.GetConstructors().Length > 1,
        MethodInfo method => (method.IsPublic || method.IsFamily) && !method.IsSpecialName,
        PropertyInfo property => property.GetMethod is { } getter && (getter.IsPublic || getter.IsFamily),
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        _ => false,
    };

    // Without parameters, and without the number of type parameters of a method.
    private static string NameOf(string id) => id.Split('(')[0].Split("``")[0];
}
