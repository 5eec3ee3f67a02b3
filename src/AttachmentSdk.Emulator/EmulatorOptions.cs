using AttachmentSdk.Emulator.Data.Folders;

namespace AttachmentSdk.Emulator;

/// <summary>Options of an <see cref="AttachmentEmulator"/>. Copied at the start; later changes have no effect.</summary>
public sealed class EmulatorOptions
{
    /// <summary>
    /// Gets or sets the addresses to listen on, such as <c>http://127.0.0.1:5080</c>: plain http, loopback only, no path. The vendors and
    /// the storage then share them. Default: null or empty, a free port of 127.0.0.1 for the vendors and another one for the storage.
    /// </summary>
    public IList<Uri>? Urls { get; set; }

    /// <summary>
    /// Gets or sets the number of files, ekuaibao attachments and KDocs pictures together; at least 1. Default: 40. The files of forms and
    /// of records are additional.
    /// </summary>
    public int Files { get; set; } = 40;

    /// <summary>
    /// Gets or sets a folder of real files to serve instead of generated ones: the pictures in its subfolder <c>pictures</c> as those of
    /// KDocs, all other files as ekuaibao attachments, with their names, and with ids and keys that depend on path and <see cref="Seed"/>.
    /// An <c>emulator.json</c> in it, as <see cref="AttachmentEmulator.SaveAsync"/> writes it, defines other ids, keys and names; its
    /// <c>seed</c> and <c>files</c>, if present, replace <see cref="Seed"/> and <see cref="Files"/>, from which forms, sheets, tables and
    /// secrets are generated. Hidden files are ignored. The files are read while they are served and must not change. Default: null,
    /// generated files.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>
    /// Gets or sets the seed of ids, keys, secrets, bytes and of the random values for <see cref="FaultRule.Probability"/>. The same seed
    /// gives the same data. Default: 1.
    /// </summary>
    public int Seed { get; set; } = 1;

    /// <summary>Gets or sets the clock for tokens, links and delays. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets the faults from the first request on. Default: null, none. Further faults can be added to
    /// <see cref="AttachmentEmulator.Faults"/>.
    /// </summary>
    public FaultPlan? Faults { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether ekuaibao's response for nothing found is the literal <c>{[]}</c> of its page, which is not
    /// JSON, instead of <c>[]</c>. Default: false.
    /// </summary>
    public bool NotFoundAsBraces { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the entries of a response have a different order than the request; no vendor guarantees an
    /// order. Default: false.
    /// </summary>
    public bool ShuffleResponses { get; set; }

    /// <summary>
    /// Gets or sets the length in bytes of additional ekuaibao attachments, last in the list, whose bytes are computed while they are read,
    /// so that they need no memory. Default: null, no such files.
    /// </summary>
    public long? LargeFileLength { get; set; }

    /// <summary>Gets or sets the number of attachments with <see cref="LargeFileLength"/>; at least 1. Default: 1.</summary>
    public int LargeFiles { get; set; } = 1;

    /// <summary>
    /// Gets or sets the origin of ekuaibao's links if another server serves the bytes, such as a static one in a load test. It must be on
    /// loopback. Default: null, the emulator's own storage.
    /// </summary>
    public Uri? LinkOrigin { get; set; }

    /// <summary>
    /// Gets or sets the number of requests that <see cref="AttachmentEmulator.Requests"/> holds, each with up to 1 MiB of its body; the
    /// oldest are removed first. At least 1. For an emulator that runs for a long time or under load, whose memory would grow with every
    /// request. Default: null, all.
    /// </summary>
    public int? MaxRecordedRequests { get; set; }

    /// <summary>
    /// Gets or sets the largest total length, in bytes, of the files of forms that are printed together; more is refused with status 412.
    /// Default: 33,554,432, the 32 MB of the vendor's page. https://docs.ekuaibao.com/docs/open-api/flows/get-flows-pdf
    /// </summary>
    public long MaxPrintLength { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets the state of <see cref="Folder"/>, after it was read.</summary>
    internal FolderState? State { get; private set; }

    internal EmulatorOptions Validated()
    {
        if (Files < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(Files), Files, "The emulator needs at least 1 file.");
        }

        if (LargeFileLength is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(LargeFileLength), LargeFileLength, "The large file needs at least 1 byte.");
        }

        if (LargeFiles < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(LargeFiles), LargeFiles, "At least 1 large file is needed.");
        }

        if (MaxRecordedRequests is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(MaxRecordedRequests), MaxRecordedRequests, "At least 1 request is recorded.");
        }

        if (LinkOrigin is { } origin && (!origin.IsAbsoluteUri || !origin.IsLoopback))
        {
            throw new ArgumentException("The origin of the links must be an address on loopback.", nameof(LinkOrigin));
        }

        ArgumentNullException.ThrowIfNull(Clock, nameof(Clock));
        var copy = (EmulatorOptions)MemberwiseClone();
        if (Folder is not null)
        {
            copy.State = FolderState.Load(Folder, Seed);
            copy.Seed = copy.State.Manifest.Seed ?? Seed;
            copy.Files = copy.State.Manifest.Files ?? Files;
        }

        copy.Urls = Urls is null ? [] : [.. Urls];
        copy.Faults = new FaultPlan(Faults?.Rules ?? [], copy.Seed);
        return copy;
    }
}
