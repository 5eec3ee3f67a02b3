using System.Reflection;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Tests.Conventions;

public class MockingTests
{
    private static readonly Type[] Clients =
    [
        typeof(EkuaibaoClient), typeof(KDocsClient), typeof(KDocsDocument), typeof(AttachmentDownloader), typeof(KDocsAuthorization), typeof(EkuaibaoAddresses),
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

        Collect(typeof(DownloadProgress<>), outputs);
        Assert.Superset(new HashSet<Type> { typeof(DownloadResult<>), typeof(DownloadError), typeof(DownloadLink), typeof(BatchProgress), typeof(FormAttachment), typeof(AttachmentSdk.KDocs.Api.PictureUrlsResponse) }, outputs);
        Assert.All(outputs.Where(type => type.IsClass && !Clients.Contains(type)), type => Assert.True(type.GetConstructors().Length > 0, type.Name));
    }

    [Fact]
    public void Exceptions_HaveAllTheirValuesInATest()
    {
        var refused = new CredentialsRefusedException("Check the key.", 403, "{\"code\":\"E1\",\"message\":\"密钥无效\"}", new Dictionary<string, IEnumerable<string>>()) { Attempts = 2, RequestId = "r-1", EarlierAttempts = ["HTTP 503"] };
        Assert.Equal((403, "E1", "密钥无效", "r-1", 2, false), (refused.ResponseStatusCode, refused.VendorCode, refused.VendorMessage, refused.RequestId, refused.Attempts, refused.IsTransient));
        var busy = new DownloadException(DownloadErrorCode.HttpStatus, "busy", new IOException()) { IsTransient = true, StatusCode = 503, RetryAfter = TimeSpan.FromSeconds(9), Attempts = 2 };
        var error = new DownloadError(busy.Code, busy.Message, busy);
        Assert.Equal((DownloadErrorCode.HttpStatus, "busy", true, TimeSpan.FromSeconds(9), 2), (error.Code, error.Message, error.IsTransient, error.RetryAfter, error.Attempts));
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
