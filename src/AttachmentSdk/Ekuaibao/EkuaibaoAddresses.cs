using System.Collections.Concurrent;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.Http;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// The addresses of the API that the vendor's page lists, one for each platform, which may change with the vendor's releases; and those of
/// companies, which an instance requests from the vendor and caches for an hour. It needs no credentials. Create one instance and keep it: it is
/// safe for use from several threads. https://docs.ekuaibao.com/docs/open-api/getting-started/origin
/// </summary>
public class EkuaibaoAddresses : IDisposable
{
    /// <summary>Stand-alone HOSE (合思独立版).</summary>
    public static readonly Uri Standalone = new("https://app.ekuaibao.com/");

    /// <summary>DingTalk (钉钉).</summary>
    public static readonly Uri DingTalk = new("https://dd2.hosecloud.com/");

    /// <summary>WeCom (企业微信).</summary>
    public static readonly Uri WeCom = new("https://wx2.ekuaibao.com/");

    /// <summary>Yunzhijia (云之家).</summary>
    public static readonly Uri Yunzhijia = new("https://kdcloud2.ekuaibao.com/");

    /// <summary>A company's self-built app on DingTalk (钉钉企业自建应用).</summary>
    public static readonly Uri DingTalkSelfBuilt = new("https://ddenterprise.ekuaibao.com/");

    /// <summary>Feishu (飞书).</summary>
    public static readonly Uri Feishu = new("https://feishu.ekuaibao.com/");

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Company> _companies = new(StringComparer.Ordinal);
    private readonly ApiPipeline _pipeline;
    private readonly EkuaibaoApi _api;
    private readonly Uri _asked;
    private readonly TimeProvider _clock;

    /// <summary>
    /// Initializes a new instance of the <see cref="EkuaibaoAddresses"/> class that requests from
    /// <see cref="Standalone"/>. The vendor does not state whether one address knows the companies of all platforms.
    /// </summary>
    public EkuaibaoAddresses()
        : this(new EkuaibaoClientOptions())
    {
    }

    /// <summary>Initializes a new instance of the <see cref="EkuaibaoAddresses"/> class that requests from another address.</summary>
    /// <param name="options">
    /// Where and how to ask: the base address, the transport, the timeout, the retries and the clock. Credentials are neither needed nor
    /// used. A copy is taken.
    /// </param>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public EkuaibaoAddresses(EkuaibaoClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var valid = options.ValidatedWithoutCredentials();
        _pipeline = new ApiPipeline(valid);
        _api = new EkuaibaoApi(_pipeline.WithoutToken());
        _asked = valid.BaseAddress;
        _clock = valid.TimeProvider;
    }

    /// <summary>Finds the API address of a company. Concurrent callers for the same company share one call.</summary>
    /// <param name="corpId">The company's id, from the company information page of the vendor's desktop client.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The address, an https URL with a slash at its end, for <see cref="ClientOptions.BaseAddress"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="corpId"/> is empty.</exception>
    /// <exception cref="AttachmentApiException">
    /// The vendor responded with an error, or with something that is not an address that a token can be sent to.
    /// </exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual async Task<Uri> FindAsync(string corpId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(corpId);
        var company = _companies.GetOrAdd(corpId, _ => new Company());
        if (Volatile.Read(ref company.Current) is { } known && _clock.GetElapsedTime(known.AskedAt) < Life)
        {
            return known.Address;
        }

        return await company.Flight.RunAsync(() => AskAsync(corpId, company), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Releases the connections.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the connections.</summary>
    /// <param name="disposing">Whether this is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline.Dispose();
        }
    }

    private async Task<Uri> AskAsync(string corpId, Company company)
    {
        // Checked again here, where only one call runs at a time: the last call may have ended after the first check.
        if (Volatile.Read(ref company.Current) is { } known && _clock.GetElapsedTime(known.AskedAt) < Life)
        {
            return known.Address;
        }

        var response = await _api.GetLocationAsync(corpId).ConfigureAwait(false);
        var address = AddressIn(response.Value) ?? throw EkuaibaoResponse.Without("The response of getLocation holds no address that a token may be sent to.", response);
        Volatile.Write(ref company.Current, new Known(address, _clock.GetTimestamp()));
        return address;
    }

    // The token is sent to this address, so an address is accepted only from a request over https; an emulator on this machine may return
    // its own address.
    private Uri? AddressIn(string? text)
    {
        var isUsable = Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri!.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && _asked.IsLoopback))
            && uri.Host.Length > 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;
        return !isUsable ? null : uri!.AbsoluteUri.EndsWith("/", StringComparison.Ordinal) ? uri : new Uri(uri.AbsoluteUri + "/");
    }

    private sealed record Known(Uri Address, long AskedAt);

    private sealed class Company
    {
        public Known? Current;

        public SingleFlight<Uri> Flight { get; } = new();
    }
}
