using AttachmentSdk.DependencyInjection;
using AttachmentSdk.Ekuaibao;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="EkuaibaoClient"/>s.</summary>
/// <remarks>
/// The clients are singletons, which hold tokens and connections and are disposed with the container. The options are checked when the host
/// starts, or when the client is first requested; an error is an <see cref="Options.OptionsValidationException"/> that names the account
/// and the option. A <see cref="TimeProvider"/> and the loggers come from the container unless the options have their own. A further call
/// with the same key configures the same client further; options are read once. A client that was registered under the key in another way,
/// such as a fake, is kept.
/// </remarks>
public static class EkuaibaoClientServiceCollectionExtensions
{
    private static readonly ClientRegistration<EkuaibaoClient, EkuaibaoClientOptions> Registration = new(options => options.Validated(), options => new EkuaibaoClient(options));

    /// <summary>Registers the client.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The client's connections.</returns>
    public static AttachmentClientBuilder AddEkuaibaoClient(this IServiceCollection services, Action<EkuaibaoClientOptions> configure) =>
        Registration.Add(services, null, configure);

    /// <summary>Registers the client, with access to services for its options, such as a vault of secrets.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options. Its provider is the container itself and has no scope.</param>
    /// <returns>The client's connections.</returns>
    public static AttachmentClientBuilder AddEkuaibaoClient(this IServiceCollection services, Action<IServiceProvider, EkuaibaoClientOptions> configure) =>
        Registration.Add(services, null, configure);

    /// <summary>Registers the client, with options from a configuration.</summary>
    /// <remarks>
    /// The keys of the section are names of options: BaseAddress, AccessToken, AppKey, AppSecurity, LinkExpiration, UseThumbnails,
    /// ApiTimeout, MaxApiRetries, MaxBytesPerSecond, UserAgent and AccountName. A time span is written <c>00:10:00</c>. Any other key is rejected when the host
    /// starts, so that a misspelt one is noticed; an empty value counts as not set. Other options are set in code, by a further call.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section.</param>
    /// <returns>The client's connections.</returns>
    public static AttachmentClientBuilder AddEkuaibaoClient(this IServiceCollection services, IConfiguration section) =>
        Registration.Add(services, null, section);

    /// <summary>Registers the client of one of several accounts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The account's key, for <c>[FromKeyedServices(key)]</c>; also the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The client's connections.</returns>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static AttachmentClientBuilder AddKeyedEkuaibaoClient(this IServiceCollection services, string key, Action<EkuaibaoClientOptions> configure) =>
        Registration.AddKeyed(services, key, configure);

    /// <summary>Registers the client of one of several accounts, with access to services for its options, such as a vault of secrets.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The account's key, for <c>[FromKeyedServices(key)]</c>; also the name of its options.</param>
    /// <param name="configure">Sets the options. Its provider is the container itself and has no scope.</param>
    /// <returns>The client's connections.</returns>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static AttachmentClientBuilder AddKeyedEkuaibaoClient(this IServiceCollection services, string key, Action<IServiceProvider, EkuaibaoClientOptions> configure) =>
        Registration.AddKeyed(services, key, configure);

    /// <summary>Registers the client of one of several accounts, with options from a configuration.</summary>
    /// <inheritdoc cref="AddEkuaibaoClient(IServiceCollection, IConfiguration)" path="/remarks"/>
    /// <param name="services">The services.</param>
    /// <param name="key">The account's key, for <c>[FromKeyedServices(key)]</c>; also the name of its options.</param>
    /// <param name="section">The section.</param>
    /// <returns>The client's connections.</returns>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static AttachmentClientBuilder AddKeyedEkuaibaoClient(this IServiceCollection services, string key, IConfiguration section) =>
        Registration.AddKeyed(services, key, section);
}
