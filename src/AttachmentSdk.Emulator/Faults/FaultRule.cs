namespace AttachmentSdk.Emulator;

/// <summary>
/// One fault: the requests that it applies to, and its kind. The rules are evaluated in their order for each request. The first one that is
/// due applies, and later rules do not count the request, so that two rules for the same requests apply one after the other.
/// </summary>
public sealed record FaultRule
{
    /// <summary>Initializes a new instance of the <see cref="FaultRule"/> class.</summary>
    /// <param name="kind">The kind of the fault.</param>
    public FaultRule(FaultKind kind) => Kind = kind;

    /// <summary>Gets the kind of the fault.</summary>
    public FaultKind Kind { get; }

    /// <summary>
    /// Gets or sets the operation: one of <see cref="EmulatorOperations"/>, a prefix followed by <c>*</c> such as <c>storage.*</c>, or <c>*</c>. Default:
    /// <c>*</c>.
    /// </summary>
    public string Operation { get; init; } = "*";

    /// <summary>
    /// Gets or sets the attachment id, the pic_key or other item (see <see cref="EmulatorOperations"/>) of the requests that the rule
    /// applies to. Default: null, all.
    /// </summary>
    public string? ItemId { get; init; }

    /// <summary>Gets or sets the number of the first matching request that the rule applies to, counted from 1. Default: 1.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>
    /// Gets or sets the largest number of requests that the rule applies to, consecutive unless <see cref="Probability"/> is set; null for
    /// no limit. Default: 1.
    /// </summary>
    public int? Times { get; init; } = 1;

    /// <summary>
    /// Gets or sets the probability with which the rule applies to a request that it is due for, more than 0 and at most 1. The random
    /// value depends on <see cref="EmulatorOptions.Seed"/>, the position of the rule in its plan and the number of the matching request.
    /// Default: null, always.
    /// </summary>
    public double? Probability { get; init; }

    /// <summary>
    /// Gets or sets the status code, 200 to 599. For <see cref="FaultKind.Status"/>, required; for <see cref="FaultKind.Redirect"/>,
    /// default 302.
    /// </summary>
    public int? Status { get; init; }

    /// <summary>
    /// Gets or sets the body, sent as UTF-8. For <see cref="FaultKind.Status"/>, default empty; for <see cref="FaultKind.Body"/>, required.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>
    /// Gets or sets the Content-Type of <see cref="Body"/>. Default: <c>text/plain;charset=UTF-8</c>, for <see cref="FaultKind.Body"/>
    /// <c>text/html;charset=UTF-8</c>.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// Gets or sets headers that are added to the response or replace those of the same name, such as <c>Retry-After</c>. For every kind.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets or sets the number of bytes of the body that are still sent, at least 0. For <see cref="FaultKind.Truncate"/>,
    /// <see cref="FaultKind.Reset"/>, <see cref="FaultKind.Stall"/> and <see cref="FaultKind.Drip"/>.
    /// </summary>
    public long? AfterBytes { get; init; }

    /// <summary>
    /// Gets or sets a number of bytes, at least 1. For <see cref="FaultKind.WrongLength"/>, the missing bytes, default 1; for
    /// <see cref="FaultKind.Drip"/>, the bytes of each piece, default 1.
    /// </summary>
    public long? Bytes { get; init; }

    /// <summary>
    /// Gets or sets a time by the emulator's clock. For <see cref="FaultKind.Delay"/>, required; for <see cref="FaultKind.Stall"/>, default
    /// for ever; for <see cref="FaultKind.Drip"/>, the pause before each piece, default 1 second.
    /// </summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>
    /// Gets or sets the Location header, exactly as it is sent. For <see cref="FaultKind.Redirect"/>. Default: null, see
    /// <see cref="Target"/>.
    /// </summary>
    public string? Location { get; init; }

    /// <summary>Gets or sets the target of a redirect without <see cref="Location"/>. Default: <see cref="RedirectTarget.FreshLink"/>.</summary>
    public RedirectTarget? Target { get; init; }

    internal bool Matches(string operation, IReadOnlyList<string> items) =>
        (Operation.EndsWith('*') ? operation.StartsWith(Operation[..^1], StringComparison.Ordinal) : operation == Operation)
        && (ItemId is null || items.Contains(ItemId));
}
