using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Data.Folders;
using AttachmentSdk.Emulator.Ekuaibao;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.KDocs;
using AttachmentSdk.Emulator.Page;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator;

/// <summary>
/// Emulates both vendors' APIs and the object storage behind their links in this process, on loopback or without a port. It checks tokens,
/// signatures and expiry like the real services, records every request and injects the configured faults. Instances share nothing.
/// </summary>
public sealed partial class AttachmentEmulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EmulatorAddresses _addresses = new();
    private readonly EkuaibaoAccount _ekuaibao;
    private readonly KDocsAccount _kdocs;
    private readonly SampleData _data;
    private readonly Uploads _uploads;
    private readonly RequestPipeline _pipeline;
    private readonly TimeProvider _clock;
    private readonly FolderManifest _manifest;
    private readonly Uri? _linkOrigin;
    private LoopbackServer? _server;

    private AttachmentEmulator(EmulatorOptions options)
    {
        var text = new SeededText(options.Seed);
        _ekuaibao = new EkuaibaoAccount(text, new SeededText(options.Seed, SeedStream.RefreshTokens), options.Clock);
        _kdocs = new KDocsAccount(text, new SeededText(options.Seed, SeedStream.AuthorizationCodes), options.Clock);
        var storage = new StorageSecrets(text);
        _data = new SampleData(options, new SeededText(~options.Seed), _kdocs.FileToken, storage.BucketNames);
        var attachments = new AttachmentIndex(_data);
        _uploads = new Uploads(new SeededText(options.Seed, SeedStream.Uploads), storage.Oss.Name, _data.Store, attachments);
        _linkOrigin = options.LinkOrigin;
        _clock = options.Clock;
        _manifest = new FolderManifest { Seed = options.Seed, Files = options.Files };
        Faults = options.Faults!;
        Requests = new RequestLog(options.MaxRecordedRequests);
        var routes = EmulatorRoutes.Create(options, _ekuaibao, _kdocs, storage, _data, attachments, _uploads, _addresses);
        _pipeline = new RequestPipeline(routes, Faults, Requests, _addresses, _clock);
    }

    /// <summary>
    /// Gets the address of both vendors' APIs: <c>http://127.0.0.1:PORT/</c>, or the first of <see cref="EmulatorOptions.Urls"/>. In a
    /// browser it is a page with both contracts to try and a live list of the requests.
    /// </summary>
    public Uri BaseAddress => _addresses.Base;

    /// <summary>
    /// Gets the origin of the links: a separate port, or <see cref="BaseAddress"/> if addresses were given, or
    /// <see cref="EmulatorOptions.LinkOrigin"/>.
    /// </summary>
    public Uri StorageAddress => _addresses.Storage;

    /// <summary>Gets another origin that also serves every link, for redirects from one host to another.</summary>
    public Uri OtherAddress => _addresses.Other;

    /// <summary>Gets the ekuaibao app key.</summary>
    public string AppKey => _ekuaibao.AppKey;

    /// <summary>Gets the secret of <see cref="AppKey"/>.</summary>
    public string AppSecurity => _ekuaibao.AppSecurity;

    /// <summary>
    /// Gets an ekuaibao access token that is currently valid; a new one after it has expired or after <see cref="RevokeAccessTokens"/>.
    /// </summary>
    public string AccessToken => _ekuaibao.Tokens.Current;

    /// <summary>Gets the ekuaibao refresh token that was issued with <see cref="AccessToken"/>.</summary>
    public string RefreshToken => _ekuaibao.RefreshTokenOf(AccessToken);

    /// <summary>Gets the id of the company (<c>corpId</c>), for the look-up of its address.</summary>
    public string CorporationId => _ekuaibao.CorporationId;

    /// <summary>
    /// Gets a KDocs access token that is currently valid; a new one after it has expired or after <see cref="RevokeAccessTokens"/>.
    /// </summary>
    public string KDocsAccessToken => _kdocs.AccessTokens.Current;

    /// <summary>Gets the document that holds all pictures.</summary>
    public string KDocsFileToken => _kdocs.FileToken;

    /// <summary>Gets the KDocs app id.</summary>
    public string KDocsAppId => _kdocs.AppId;

    /// <summary>Gets the secret of <see cref="KDocsAppId"/>.</summary>
    public string KDocsAppKey => _kdocs.AppKey;

    /// <summary>Gets a KDocs refresh token that is currently valid.</summary>
    public string KDocsRefreshToken => _kdocs.RefreshTokens.Current;

    /// <summary>
    /// Gets the ekuaibao attachments. The two of the vendor's example come first, unless <see cref="EmulatorOptions.Folder"/> defines
    /// others.
    /// </summary>
    public IReadOnlyList<EmulatedAttachment> Attachments => _data.Attachments;

    /// <summary>
    /// Gets the ekuaibao forms: one of each type and a deleted one, then a plain one for every 10 of <see cref="EmulatorOptions.Files"/>.
    /// The form of the vendor's example comes first. Their files are not among <see cref="Attachments"/>, but their ids and keys work in
    /// the same way.
    /// </summary>
    public IReadOnlyList<EmulatedForm> Forms => _data.Forms;

    /// <summary>Gets the files that were uploaded to ekuaibao, in the order of the uploads.</summary>
    public IReadOnlyList<EmulatedAttachment> Uploads => _uploads.Snapshot();

    /// <summary>
    /// Gets the KDocs pictures. The one of the vendor's example comes first, unless <see cref="EmulatorOptions.Folder"/> defines others.
    /// Empty if there are fewer than 3 files.
    /// </summary>
    public IReadOnlyList<EmulatedPicture> Pictures => _data.Pictures;

    /// <summary>Gets the sheets of the document <see cref="KDocsFileToken"/>: one visible, one hidden, one empty.</summary>
    public IReadOnlyList<EmulatedSheet> Sheets => _data.Documents.Sheets;

    /// <summary>Gets each of <see cref="Pictures"/> with its cell, sheet by sheet; the first is in <c>B7</c>.</summary>
    public IReadOnlyList<EmulatedSheetPicture> SheetPictures => [.. Sheets.SelectMany(sheet => sheet.Pictures)];

    /// <summary>Gets the whole document <see cref="KDocsFileToken"/>.</summary>
    public EmulatedDocument Document => _data.Documents.Document;

    /// <summary>Gets the document that holds the data table.</summary>
    public string DataTableFileToken => _data.Documents.DataTableFileToken;

    /// <summary>Gets the data table (<c>sheet_id</c>) in <see cref="DataTableFileToken"/>; it has 130 records.</summary>
    public string DataTableId => _data.Documents.DataTableId;

    /// <summary>Gets the attachments of the data table, in the order of its records.</summary>
    public IReadOnlyList<EmulatedRecordAttachment> RecordAttachments =>
        [.. _data.Documents.Records.SelectMany(record => record.Attachments)];

    /// <summary>Gets the requests; only the last ones if <see cref="EmulatorOptions.MaxRecordedRequests"/> is set.</summary>
    public RequestLog Requests { get; }

    /// <summary>Gets the faults to inject.</summary>
    public FaultPlan Faults { get; }

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">An option is out of range, or an address is not plain http on loopback.</exception>
    /// <exception cref="FormatException"><see cref="EmulatorOptions.Folder"/> cannot be served. The message states the reason.</exception>
    /// <exception cref="IOException">
    /// An address cannot be listened on, for example because it is in use, or <see cref="EmulatorOptions.Folder"/> cannot be read.
    /// </exception>
    public static async Task<AttachmentEmulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var settings = (options ?? new EmulatorOptions()).Validated();
        var plan = ListenAddress.Plan(settings.Urls!);
        var emulator = new AttachmentEmulator(settings);
        await emulator.ListenAsync(plan, cancellationToken);
        return emulator;
    }

    /// <summary>Issues a KDocs authorization code, like a user's consent; it can be exchanged for tokens once, within 5 minutes.</summary>
    public string IssueAuthorizationCode() => _kdocs.AuthorizationCodes.Issue().Token;

    /// <summary>Invalidates every access token of both vendors: the next call with one is refused.</summary>
    public void RevokeAccessTokens()
    {
        _ekuaibao.Tokens.Revoke();
        _kdocs.AccessTokens.Revoke();
    }

    /// <summary>Stops the emulator and aborts the responses in progress.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        if (_server is { } server)
        {
            await server.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private async Task ListenAsync(IReadOnlyList<ListenAddress> plan, CancellationToken cancellationToken)
    {
        var page = new EmulatorPage(this, _clock);
        var writer = new ResponseWriter(_clock);
        _server = await LoopbackServer.StartAsync(
            plan,
            async (context, port) =>
            {
                await _ready.Task;
                var listener = _server!.ListenerAt(port);
                if (HostCheck.Refuse(context.Request, listener.Url) is { } refusal)
                {
                    await writer.WriteAsync(context, refusal, null, context.RequestAborted);
                }
                else if (!await page.TryRespondAsync(context, listener.Origin))
                {
                    await _pipeline.HandleAsync(context, listener, _stopping.Token);
                }
            },
            cancellationToken);
        var bound = _server.Addresses;
        _addresses.Base = bound[0];
        _addresses.Storage = _linkOrigin ?? (plan[0].Origin == Origin.Both ? bound[0] : bound[1]);
        _addresses.Other = bound[^1];
        _ready.SetResult();
    }
}
