using System.Globalization;

namespace AttachmentSdk.DependencyInjection;

/// <summary>The format of an option of one type in a configuration.</summary>
/// <param name="Description">The description of the format in messages.</param>
/// <param name="Parse">Parses the text; <see langword="null"/> if it does not have this format.</param>
internal sealed record OptionFormat(string Description, Func<string, object?> Parse)
{
    /// <summary>Gets the format of all other types, such as a handler or a provider, which can only be set in code.</summary>
    public static IReadOnlyDictionary<Type, OptionFormat> ByType { get; } = new Dictionary<Type, OptionFormat>
    {
        [typeof(string)] = new("a text", text => text),
        [typeof(bool)] = new("true or false", text => bool.TryParse(text, out var value) ? value : null),
        [typeof(int)] = new("a whole number", text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null),
        [typeof(long?)] = new("a whole number", text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null),
        // A plain number would mean days, but its author most likely means seconds.
        [typeof(TimeSpan)] = new("a time span such as 00:10:00", text => text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null),
        [typeof(Uri)] = new("an absolute URL", text => Uri.TryCreate(text, UriKind.Absolute, out var value) ? value : null),
    };
}
