using Newtonsoft.Json;

namespace AttachmentSdk.IO;

/// <summary>
/// Reads JSON with a limited number of values and names: a text of a few million brackets needs many times its own length in memory.
/// </summary>
internal sealed class BoundedJsonReader(TextReader text) : JsonTextReader(text)
{
    /// <summary>The largest number of tokens. The longest responses of the vendors have some ten thousand.</summary>
    public const int MostTokens = 1_000_000;

    private int _tokens;

    /// <inheritdoc/>
    public override bool Read() => Count() && base.Read();

    /// <inheritdoc/>
    public override string? ReadAsString() => Count() ? base.ReadAsString() : null;

    /// <inheritdoc/>
    public override int? ReadAsInt32() => Count() ? base.ReadAsInt32() : null;

    /// <inheritdoc/>
    public override double? ReadAsDouble() => Count() ? base.ReadAsDouble() : null;

    /// <inheritdoc/>
    public override bool? ReadAsBoolean() => Count() ? base.ReadAsBoolean() : null;

    private bool Count() => ++_tokens <= MostTokens
        ? true
        : throw new JsonSerializationException(FormattableString.Invariant($"The response has more than {MostTokens} values."));
}
