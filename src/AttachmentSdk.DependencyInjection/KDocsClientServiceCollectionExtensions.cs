using AttachmentSdk.DependencyInjection;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="KDocsClient"/>s.</summary>
/// <inheritdoc cref="EkuaibaoClientServiceCollectionExtensions" path="/remarks"/>
public static class KDocsClientServiceCollectionExtensions
{
    private static readonly ClientRegistration<KDocsClient, KDocsClientOptions> Registration = new(options => options.Validated(), options => new KDocsClient(options));

    /// <inheritdoc cref="EkuaibaoClientServiceCollectionExtensions.AddEkuaibaoClient(IServiceCollection, Action{EkuaibaoClientOptions})"/>
    public static AttachmentClientBuilder AddKDocsClient(this IServiceCollection services, Action<KDocsClientOptions> configure) =>
        Registration.Add(services, null, configure);

    /// <inheritdoc cref="EkuaibaoClientServiceCollectionExtensions.AddEkuaibaoClient(IServiceCollection, Action{IServiceProvider, EkuaibaoClientOptions})"/>
    public static AttachmentClientBuilder AddKDocsClient(this IServiceCollection services, Action<IServiceProvider, KDocsClientOptions> configure) =>
        Registration.Add(services, null, configure);

    /// <inheritdoc cref="EkuaibaoClientServiceCollectionExtensions.AddEkuaibaoClient(IServiceCollection, IConfiguration)" path="/summary|/param|/returns"/>
    /// <remarks>
    /// The keys of the section are names of options: BaseAddress, AccessToken, AppId, AppKey, RefreshToken, ApiTimeout, MaxApiRetries,
    /// MaxBytesPerSecond, UserAgent and AccountName. A time span is written <c>00:10:00</c>. Any other key is rejected when the host starts, so that a misspelt one is
    /// noticed; an empty value counts as not set. Other options are set in code, by a further call.
    /// </remarks>
    public static AttachmentClientBuilder AddKDocsClient(this IServiceCollection services, IConfiguration section) =>
        Registration.Add(services, null, section);

    /// <inheritdoc cref="EkuaibaoClientServiceCollectionExtensions.AddKeyedEkuaibaoClient(IServiceCollection, string, Action{EkuaibaoClientOptions})"/>
    public static AttachmentClientBuilder AddKeyedKDocsClient(this IServiceCollection services, string key, Action<KDocsClientOptions> configure) =>
        Registration.AddKeyed(services, key, configure);

    /// <inheritdoc cref="EkuaibaoClientServiceCollectionExtensions.AddKeyedEkuaibaoClient(IServiceCollection, string, Action{IServiceProvider, EkuaibaoClientOptions})"/>
    public static AttachmentClientBuilder AddKeyedKDocsClient(this IServiceCollection services, string key, Action<IServiceProvider, KDocsClientOptions> configure) =>
        Registration.AddKeyed(services, key, configure);

    /// <inheritdoc cref="EkuaibaoClientServiceCollectionExtensions.AddKeyedEkuaibaoClient(IServiceCollection, string, IConfiguration)" path="/summary|/param|/returns|/exception"/>
    /// <inheritdoc cref="AddKDocsClient(IServiceCollection, IConfiguration)" path="/remarks"/>
    public static AttachmentClientBuilder AddKeyedKDocsClient(this IServiceCollection services, string key, IConfiguration section) =>
        Registration.AddKeyed(services, key, section);
}
