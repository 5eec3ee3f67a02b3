using System.Globalization;

namespace AttachmentSdk.DependencyInjection;

/// <summary>How an option of one type is written in a configuration.</summary>
/// <param name="Description">What a message says that the text must be.</param>
/// <param name="Parse">Reads the text; <see langword="null"/> when it is not of this format.</param>
internal sealed record OptionFormat(string Description, Func<string, object?> Parse)
{
    /// <summary>An option of any other type, such as a handler or a provider, is set in code.</summary>
    public static IReadOnlyDictionary<Type, OptionFormat> ByType { get; } = new Dictionary<Type, OptionFormat>
    {
        [typeof(string)] = new("a text", text => text),
        [typeof(bool)] = new("true or false", text => bool.TryParse(text, out var value) ? value : null),
        [typeof(int)] = new("a whole number", text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null),
        [typeof(long?)] = new("a whole number", text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null),
        // A bare number would be days, and whoever writes one means seconds.
        [typeof(TimeSpan)] = new("a time span such as 00:10:00", text => text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null),
        [typeof(Uri)] = new("an absolute URL", text => Uri.TryCreate(text, UriKind.Absolute, out var value) ? value : null),
    };
}
