namespace AttachmentSdk.Emulator;

/// <summary>A request as the emulator got it, and the status it answered.</summary>
public sealed class RecordedRequest
{
    /// <summary>One of <see cref="EmulatorOperations"/>.</summary>
    public required string Operation { get; init; }

    /// <summary>
    /// The attachment ids, the pic_keys or what else <see cref="EmulatorOperations"/> says of the operation, as far as the emulator knows them.
    /// </summary>
    public required IReadOnlyList<string> ItemIds { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The address that the request came in by, one of those of <see cref="AttachmentEmulator"/>.</summary>
    public required Uri Origin { get; init; }

    /// <summary>The path as it came over the wire, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it came over the wire, without the question mark; empty when there was none.</summary>
    public required string Query { get; init; }

    /// <summary>All headers, names compared without case, several lines of one name joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The first 1 MiB of the body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The status code; that of the planned answer where a fault kept it from arriving.</summary>
    public required int Status { get; init; }

    /// <summary>The kind of fault that was applied; null for none.</summary>
    public required FaultKind? Fault { get; init; }

    /// <summary>When the request came, by the emulator's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary><see cref="Body"/> as UTF-8 text.</summary>
    public string BodyText => System.Text.Encoding.UTF8.GetString(Body.Span);

    /// <summary>Method, path, status and operation; no query, no header and no body, which hold secrets.</summary>
    public override string ToString() => $"{Method} {Path} {Status} ({Operation})";
}
