namespace AttachmentSdk.Emulator;

/// <summary>
/// One fault: which requests, and what goes wrong. A request goes through the rules in their order; the first one that is due applies and
/// later rules don't see the request, so that two rules for the same requests act one after the other.
/// </summary>
public sealed record FaultRule
{
    /// <summary>Makes a rule of a kind.</summary>
    /// <param name="kind">What goes wrong.</param>
    public FaultRule(FaultKind kind) => Kind = kind;

    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; }

    /// <summary>
    /// One of <see cref="EmulatorOperations"/>, a beginning followed by <c>*</c> such as <c>storage.*</c>, or <c>*</c>. Default:
    /// <c>*</c>.
    /// </summary>
    public string Operation { get; init; } = "*";

    /// <summary>
    /// Only requests about this attachment id, pic_key or what else <see cref="EmulatorOperations"/> says of the operation. Default: null, all.
    /// </summary>
    public string? ItemId { get; init; }

    /// <summary>The rule applies from this matching request on, counted from 1. Default: 1.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>How often the rule applies at most, in a row unless <see cref="Probability"/> is set; null for no end. Default: 1.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>
    /// With what probability the rule applies to a request that it is due for, more than 0 and at most 1. It is drawn by
    /// <see cref="EmulatorOptions.Seed"/>, the place of the rule in its plan and the number of the matching request. Default: null, always.
    /// </summary>
    public double? Probability { get; init; }

    /// <summary>
    /// Status code, 200 to 599. For <see cref="FaultKind.Status"/>, required; for <see cref="FaultKind.Redirect"/>, default 302.
    /// </summary>
    public int? Status { get; init; }

    /// <summary>
    /// Body, sent as UTF-8. For <see cref="FaultKind.Status"/>, default empty; for <see cref="FaultKind.Body"/>, required.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>
    /// Content-Type of <see cref="Body"/>. Default: <c>text/plain;charset=UTF-8</c>, for <see cref="FaultKind.Body"/>
    /// <c>text/html;charset=UTF-8</c>.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// Headers that are added to the answer or replace those of the same name, such as <c>Retry-After</c>. For every kind. Default:
    /// none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Bytes of the body that are still sent, at least 0. For <see cref="FaultKind.Truncate"/>, <see cref="FaultKind.Reset"/>,
    /// <see cref="FaultKind.Stall"/> and <see cref="FaultKind.Drip"/>.
    /// </summary>
    public long? AfterBytes { get; init; }

    /// <summary>
    /// At least 1. For <see cref="FaultKind.WrongLength"/>, bytes that are missing, default 1; for <see cref="FaultKind.Drip"/>, bytes that
    /// come at a time, default 1.
    /// </summary>
    public long? Bytes { get; init; }

    /// <summary>
    /// How long, by the emulator's clock. For <see cref="FaultKind.Delay"/>, required; for <see cref="FaultKind.Stall"/>, default for
    /// ever; for <see cref="FaultKind.Drip"/>, the pause before each piece, default 1 second.
    /// </summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>
    /// The Location header, exactly as it is to be sent. For <see cref="FaultKind.Redirect"/>. Default: null, see <see cref="Target"/>.
    /// </summary>
    public string? Location { get; init; }

    /// <summary>Where a redirect without <see cref="Location"/> leads. Default: <see cref="RedirectTarget.FreshLink"/>.</summary>
    public RedirectTarget? Target { get; init; }

    internal bool Matches(string operation, IReadOnlyList<string> items) =>
        (Operation.EndsWith('*') ? operation.StartsWith(Operation[..^1], StringComparison.Ordinal) : operation == Operation)
        && (ItemId is null || items.Contains(ItemId));
}
