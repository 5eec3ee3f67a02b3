using Microsoft.Extensions.DependencyInjection;

namespace AttachmentSdk.DependencyInjection;

/// <summary>
/// The connections of one registered client, to add handlers or a proxy to. Only their handlers are used: what is set on the
/// <see cref="HttpClient"/> itself, such as a timeout, has no effect. Their loggers are removed, because those print URLs, and
/// the URLs of both connections hold secrets; do not add them again.
/// </summary>
public sealed class AttachmentClientBuilder
{
    internal AttachmentClientBuilder(IHttpClientBuilder api, IHttpClientBuilder storage)
    {
        ApiHttpClient = api;
        StorageHttpClient = storage;
    }

    /// <summary>The connection to the vendor's API. A handler here sees each attempt of each call, with its token.</summary>
    public IHttpClientBuilder ApiHttpClient { get; }

    /// <summary>
    /// The connection to the storage behind the links. A primary handler of your own must have redirects, cookies and decompression off, or
    /// making the client is an <see cref="ArgumentException"/>, and it loses the check that no link leads to a private address. On .NET,
    /// <c>UseSocketsHttpHandler</c> changes the one that is there, for a proxy for example.
    /// </summary>
    public IHttpClientBuilder StorageHttpClient { get; }
}
