using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Tests.Support;

/// <summary>Clients over scripted responses.</summary>
internal static class Vendors
{
    public static readonly AttachmentReference Attachment = new("ID1", "openapi-a.pdf");
    public static readonly PictureReference Picture = new("key1", "attachment");

    public static EkuaibaoClient Ekuaibao(HttpMessageHandler api, TimeProvider? clock = null, Action<EkuaibaoClientOptions>? configure = null, HttpMessageHandler? storage = null)
    {
        var options = new EkuaibaoClientOptions { AccessToken = "token", ApiHandler = api, StorageHandler = storage, TimeProvider = clock ?? Passing() };
        configure?.Invoke(options);
        return new EkuaibaoClient(options);
    }

    public static EkuaibaoClient EkuaibaoWithKey(HttpMessageHandler api, TimeProvider? clock = null) => Ekuaibao(api, clock, options =>
    {
        options.AccessToken = null;
        options.AppKey = "app-key";
        options.AppSecurity = "app-security";
    });

    public static KDocsClient KDocs(HttpMessageHandler api, TimeProvider? clock = null, Action<KDocsClientOptions>? configure = null, HttpMessageHandler? storage = null)
    {
        var options = new KDocsClientOptions { AccessToken = "token", ApiHandler = api, StorageHandler = storage, TimeProvider = clock ?? Passing() };
        configure?.Invoke(options);
        return new KDocsClient(options);
    }

    public static KDocsClient KDocsWithRefreshToken(HttpMessageHandler api, TimeProvider? clock = null) => KDocs(api, clock, options =>
    {
        options.AccessToken = null;
        options.AppId = "app-id";
        options.AppKey = "app-key";
        options.RefreshToken = "refresh-1";
    });

    public static async Task<IReadOnlyList<T>> ListAsync<T>(this IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    public static Task ResolveOneAsync(this EkuaibaoClient client) => client.Attachments.ResolveLinksAsync([Attachment]).ListAsync();

    public static Task ResolveOneAsync(this KDocsClient client) => client.GetDocument("file").Pictures.ResolveLinksAsync([Picture]).ListAsync();

    private static TestTimeProvider Passing() => new() { AutoAdvance = true };
}
