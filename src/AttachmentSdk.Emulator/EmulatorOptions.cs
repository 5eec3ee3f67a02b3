using AttachmentSdk.Emulator.Data.Folders;

namespace AttachmentSdk.Emulator;

/// <summary>How an <see cref="AttachmentEmulator"/> is started. Copied at the start; later changes have no effect.</summary>
public sealed class EmulatorOptions
{
    /// <summary>
    /// Addresses to listen on, such as <c>http://127.0.0.1:5080</c>: plain http, loopback only, no path. The vendors and the storage
    /// then share them. Default: null or empty, a free port of 127.0.0.1 for the vendors and another for the storage.
    /// </summary>
    public IList<Uri>? Urls { get; set; }

    /// <summary>
    /// Number of files, ekuaibao attachments and KDocs pictures together; at least 1. Default: 40. The files of forms and of records come
    /// on top.
    /// </summary>
    public int Files { get; set; } = 40;

    /// <summary>
    /// A folder of real files to serve in place of made-up ones: the pictures in its subfolder <c>pictures</c> as those of KDocs, all else
    /// as ekuaibao attachments, with their names, and with ids and keys made by path and <see cref="Seed"/>. An <c>emulator.json</c> in it,
    /// as <see cref="AttachmentEmulator.SaveAsync"/> writes it, gives them ids, keys and names of their own; its <c>seed</c> and
    /// <c>files</c>, if it has them, take the place of <see cref="Seed"/> and <see cref="Files"/>, by which forms, sheets, tables and
    /// secrets are made as ever. Hidden files are left out. The files are read while they are served and must not change. Default: null,
    /// made-up files.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Same seed, same ids, keys, secrets and bytes, and the same draws of <see cref="FaultRule.Probability"/>. Default: 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The clock of tokens, links and delays. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>
    /// Faults from the first request on. Default: null, none. Further ones go to <see cref="AttachmentEmulator.Faults"/>.
    /// </summary>
    public FaultPlan? Faults { get; set; }

    /// <summary>
    /// Whether ekuaibao answers "nothing found" with the literal <c>{[]}</c> of its page, which is not JSON, in place of <c>[]</c>.
    /// Default: false.
    /// </summary>
    public bool NotFoundAsBraces { get; set; }

    /// <summary>
    /// Whether the entries of an answer come in another order than they were asked for; no vendor promises an order. Default: false.
    /// </summary>
    public bool ShuffleResponses { get; set; }

    /// <summary>
    /// Length in bytes of further ekuaibao attachments, last in the list, whose bytes are computed while they are read, so that their
    /// size costs no memory. Default: null, no such files.
    /// </summary>
    public long? LargeFileLength { get; set; }

    /// <summary>How many attachments of <see cref="LargeFileLength"/> there are; at least 1. Default: 1.</summary>
    public int LargeFiles { get; set; } = 1;

    /// <summary>
    /// The origin that ekuaibao's links name, when another server serves the bytes, such as a static one in a load test. It must be on
    /// loopback. Default: null, the emulator's own storage.
    /// </summary>
    public Uri? LinkOrigin { get; set; }

    /// <summary>
    /// How many requests <see cref="AttachmentEmulator.Requests"/> holds, each with up to 1 MiB of its body; the oldest go first. At least 1.
    /// For an emulator that runs for long or under load, whose memory would grow with every request. Default: null, all.
    /// </summary>
    public int? MaxRecordedRequests { get; set; }

    /// <summary>What <see cref="Folder"/> holds, once it was read.</summary>
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
