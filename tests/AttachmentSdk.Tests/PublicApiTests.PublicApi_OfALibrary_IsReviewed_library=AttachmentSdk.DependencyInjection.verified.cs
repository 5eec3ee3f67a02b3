namespace AttachmentSdk.DependencyInjection
{
    public sealed class AttachmentClientBuilder
    {
        public Microsoft.Extensions.DependencyInjection.IHttpClientBuilder ApiHttpClient { get; }
        public Microsoft.Extensions.DependencyInjection.IServiceCollection Services { get; }
        public Microsoft.Extensions.DependencyInjection.IHttpClientBuilder StorageHttpClient { get; }
    }
    public sealed class AttachmentClientFactory
    {
        public AttachmentSdk.Ekuaibao.EkuaibaoClient CreateEkuaibaoClient(System.Action<AttachmentSdk.Ekuaibao.EkuaibaoClientOptions> configure) { }
        public AttachmentSdk.KDocs.KDocsClient CreateKDocsClient(System.Action<AttachmentSdk.KDocs.KDocsClientOptions> configure) { }
    }
}
namespace Microsoft.Extensions.DependencyInjection
{
    public static class AttachmentClientFactoryServiceCollectionExtensions
    {
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddAttachmentClientFactory(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) { }
    }
    public static class EkuaibaoClientServiceCollectionExtensions
    {
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddEkuaibaoClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration section) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddEkuaibaoClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, System.Action<AttachmentSdk.Ekuaibao.EkuaibaoClientOptions> configure) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddEkuaibaoClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, System.Action<System.IServiceProvider, AttachmentSdk.Ekuaibao.EkuaibaoClientOptions> configure) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKeyedEkuaibaoClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string key, Microsoft.Extensions.Configuration.IConfiguration section) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKeyedEkuaibaoClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string key, System.Action<AttachmentSdk.Ekuaibao.EkuaibaoClientOptions> configure) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKeyedEkuaibaoClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string key, System.Action<System.IServiceProvider, AttachmentSdk.Ekuaibao.EkuaibaoClientOptions> configure) { }
    }
    public static class KDocsClientServiceCollectionExtensions
    {
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKDocsClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration section) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKDocsClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, System.Action<AttachmentSdk.KDocs.KDocsClientOptions> configure) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKDocsClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, System.Action<System.IServiceProvider, AttachmentSdk.KDocs.KDocsClientOptions> configure) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKeyedKDocsClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string key, Microsoft.Extensions.Configuration.IConfiguration section) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKeyedKDocsClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string key, System.Action<AttachmentSdk.KDocs.KDocsClientOptions> configure) { }
        public static AttachmentSdk.DependencyInjection.AttachmentClientBuilder AddKeyedKDocsClient(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, string key, System.Action<System.IServiceProvider, AttachmentSdk.KDocs.KDocsClientOptions> configure) { }
    }
}