namespace AttachmentSdk.DependencyInjection
{
    public sealed class AttachmentClientBuilder
    {
        public IHttpClientBuilder ApiHttpClient { get; }
        public IHttpClientBuilder StorageHttpClient { get; }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class EkuaibaoClientServiceCollectionExtensions
    {
        public static AttachmentClientBuilder AddEkuaibaoClient(this IServiceCollection services, Action<EkuaibaoClientOptions> configure);
        public static AttachmentClientBuilder AddEkuaibaoClient(this IServiceCollection services, Action<IServiceProvider, EkuaibaoClientOptions> configure);
        public static AttachmentClientBuilder AddEkuaibaoClient(this IServiceCollection services, IConfiguration section);
        public static AttachmentClientBuilder AddKeyedEkuaibaoClient(this IServiceCollection services, string key, Action<EkuaibaoClientOptions> configure);
        public static AttachmentClientBuilder AddKeyedEkuaibaoClient(this IServiceCollection services, string key, Action<IServiceProvider, EkuaibaoClientOptions> configure);
        public static AttachmentClientBuilder AddKeyedEkuaibaoClient(this IServiceCollection services, string key, IConfiguration section);
    }

    public static class KDocsClientServiceCollectionExtensions
    {
        public static AttachmentClientBuilder AddKDocsClient(this IServiceCollection services, Action<IServiceProvider, KDocsClientOptions> configure);
        public static AttachmentClientBuilder AddKDocsClient(this IServiceCollection services, Action<KDocsClientOptions> configure);
        public static AttachmentClientBuilder AddKDocsClient(this IServiceCollection services, IConfiguration section);
        public static AttachmentClientBuilder AddKeyedKDocsClient(this IServiceCollection services, string key, Action<IServiceProvider, KDocsClientOptions> configure);
        public static AttachmentClientBuilder AddKeyedKDocsClient(this IServiceCollection services, string key, Action<KDocsClientOptions> configure);
        public static AttachmentClientBuilder AddKeyedKDocsClient(this IServiceCollection services, string key, IConfiguration section);
    }
}
