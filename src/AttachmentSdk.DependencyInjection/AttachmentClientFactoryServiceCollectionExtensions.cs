using AttachmentSdk.DependencyInjection;
using AttachmentSdk.Ekuaibao;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the <see cref="AttachmentClientFactory"/>.</summary>
public static class AttachmentClientFactoryServiceCollectionExtensions
{
    /// <summary>Registers the factory of clients whose accounts are known at run time only.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The connections that all its clients share.</returns>
    public static AttachmentClientBuilder AddAttachmentClientFactory(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var connections = new AttachmentClientBuilder(services, nameof(AttachmentClientFactory));
        if (services.All(service => service.ServiceType != typeof(AttachmentClientFactory)))
        {
            connections.Configure(_ => EkuaibaoClientOptions.DefaultBaseAddress); // Any public address.
            services.AddSingleton(provider => new AttachmentClientFactory(provider, connections));
        }

        return connections;
    }
}
