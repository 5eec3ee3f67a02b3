namespace AttachmentSdk.Emulator;

/// <summary>A request that the emulator received, and the status of its response.</summary>
public sealed class RecordedRequest
{
    /// <summary>Gets or sets the operation, one of <see cref="EmulatorOperations"/>.</summary>
    public required string Operation { get; init; }

    /// <summary>
    /// Gets or sets the attachment ids, the pic_keys or other items (see <see cref="EmulatorOperations"/>) of the request, as far as the
    /// emulator knows them.
    /// </summary>
    public required IReadOnlyList<string> ItemIds { get; init; }

    /// <summary>Gets or sets the HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Gets or sets the address that received the request, one of those of <see cref="AttachmentEmulator"/>.</summary>
    public required Uri Origin { get; init; }

    /// <summary>Gets or sets the path as it was sent, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>Gets or sets the query as it was sent, without the question mark; empty if there was none.</summary>
    public required string Query { get; init; }

    /// <summary>Gets or sets all headers. Names are not case-sensitive; several lines of one name are joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Gets or sets the first 1 MiB of the body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets or sets the status code; that of the planned response if a fault prevented it.</summary>
    public required int Status { get; init; }

    /// <summary>Gets or sets the kind of fault that was applied; null for none.</summary>
    public required FaultKind? Fault { get; init; }

    /// <summary>Gets or sets the time of the request, by the emulator's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets <see cref="Body"/> as UTF-8 text.</summary>
    public string BodyText => System.Text.Encoding.UTF8.GetString(Body.Span);

    /// <summary>Returns method, path, status and operation, without query, headers and body, which have secrets.</summary>
    public override string ToString() => $"{Method} {Path} {Status} ({Operation})";
}
