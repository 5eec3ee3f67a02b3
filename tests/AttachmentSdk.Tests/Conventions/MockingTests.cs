using System.Reflection;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Tests.Conventions;

public class MockingTests
{
    private static readonly Type[] Clients =
    [
        typeof(EkuaibaoClient), typeof(KDocsClient), typeof(KDocsDocument), typeof(AttachmentDownloader), typeof(KDocsAuthorization), typeof(EkuaibaoAddressLookup),
        typeof(AttachmentCollection<>), typeof(FormCollection), typeof(PictureCollection), typeof(RecordCollection),
    ];

    [Fact]
    public void Clients_CanBeReplaced() => Assert.All(Clients, client =>
    {
        Assert.False(client.IsSealed);
        var constructor = client.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        Assert.True(constructor is not null && (constructor.IsPublic || constructor.IsFamily), client.Name);

        // Dispose() calls the virtual Dispose(bool), as .NET wants it.
        var fixedMethods = client.GetMethods(LibraryTypes.Declared).Where(method => !method.IsStatic && (!method.IsVirtual || method.IsFinal) && method.Name != nameof(IDisposable.Dispose));
        Assert.Empty(fixedMethods);
    });

    [Fact]
    public void Outputs_OfTheClients_CanBeMade()
    {
        var outputs = new HashSet<Type>();
        foreach (var method in Clients.SelectMany(client => client.GetMethods(LibraryTypes.Declared)))
        {
            Collect(method.ReturnType, outputs);
        }

        Collect(typeof(DownloadProgress), outputs);
        Assert.Superset(new HashSet<Type> { typeof(DownloadResult<>), typeof(DownloadError), typeof(DownloadLink), typeof(BatchProgress), typeof(FormAttachment), typeof(AttachmentSdk.KDocs.Api.PictureUrlsResponse) }, outputs);
        Assert.All(outputs.Where(type => type.IsClass && !Clients.Contains(type)), type => Assert.True(type.GetConstructors().Length > 0, type.Name));
    }

    [Fact]
    public void ModelFactory_HasAMethodForEachModelThatIsNotOfTheContracts()
    {
        var outputs = new HashSet<Type>();
        foreach (var method in Clients.SelectMany(client => client.GetMethods(LibraryTypes.Declared)))
        {
            Collect(method.ReturnType, outputs);
        }

        Collect(typeof(DownloadProgress), outputs);
        var made = typeof(AttachmentSdkModelFactory).GetMethods(LibraryTypes.Declared).Select(method => method.Name).ToHashSet();

        // What a caller names things by, and what has one constructor with nothing but optional parameters.
        var natural = new[] { typeof(AttachmentContent), typeof(AttachmentReference), typeof(BatchProgress), typeof(EkuaibaoAddresses) };
        var models = outputs.Where(type => type.IsClass && LibraryTypes.HandWritten.Contains(type) && !natural.Contains(type) && !Clients.Contains(type));
        Assert.All(models, type => Assert.Contains(type.Name.Split('`')[0], made));
    }

    // Every public class that can be had from the type, through its properties and type arguments.
    private static void Collect(Type type, HashSet<Type> found)
    {
        foreach (var argument in type.GetGenericArguments())
        {
            Collect(argument, found);
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (type.IsGenericParameter || definition.Assembly != LibraryTypes.Assembly || !found.Add(definition))
        {
            return;
        }

        foreach (var property in definition.GetProperties())
        {
            Collect(property.PropertyType, found);
        }

        foreach (var method in definition.IsInterface ? definition.GetMethods() : [])
        {
            Collect(method.ReturnType, found);
        }
    }
}
