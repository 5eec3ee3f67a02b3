using Microsoft.Extensions.DependencyInjection;

namespace AttachmentSdk.DependencyInjection;

/// <summary>
/// The connections of one registered client, for adding handlers or a proxy. Only their handlers are used: settings of the
/// <see cref="HttpClient"/> itself, such as a timeout, have no effect. Their loggers are removed, because they write URLs, and the URLs of
/// both connections hold secrets; do not add them again.
/// </summary>
public sealed class AttachmentClientBuilder
{
    internal AttachmentClientBuilder(IHttpClientBuilder api, IHttpClientBuilder storage)
    {
        ApiHttpClient = api;
        StorageHttpClient = storage;
    }

    /// <summary>Gets the connection to the vendor's API. Its handlers receive each attempt of each call, with its token.</summary>
    public IHttpClientBuilder ApiHttpClient { get; }

    /// <summary>
    /// Gets the connection to the storage behind the links. A custom primary handler must have redirects, cookies and decompression off,
    /// otherwise creating the client throws an <see cref="ArgumentException"/>; and it has no check that a link does not lead to a private
    /// address. On .NET, <c>UseSocketsHttpHandler</c> changes the existing handler, for example to set a proxy.
    /// </summary>
    public IHttpClientBuilder StorageHttpClient { get; }
}
