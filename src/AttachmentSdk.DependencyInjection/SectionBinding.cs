using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AttachmentSdk.DependencyInjection;

/// <summary>
/// Sets options from a configuration section. The binder of Microsoft.Extensions.Configuration is not used, because it reports neither the
/// path of an unknown key nor the expected format, and writes values, which may be secrets under a wrong key.
/// </summary>
internal static class SectionBinding
{
    /// <exception cref="OptionsValidationException">A key is not an option or its value is not valid; all such keys are named.</exception>
    public static void Bind<TOptions>(IConfiguration section, string optionsName, TOptions options)
        where TOptions : ClientOptions
    {
        var properties = typeof(TOptions).GetProperties()
            .Where(property => property.CanWrite && OptionFormat.ByType.ContainsKey(property.PropertyType))
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase); // Keys of a configuration are not case-sensitive.
        var errors = section.GetChildren().Select(entry => Set(options, properties, entry)).OfType<string>().ToList();
        if (errors.Count > 0)
        {
            throw new OptionsValidationException(optionsName, typeof(TOptions), errors);
        }
    }

    private static string? Set(ClientOptions options, Dictionary<string, PropertyInfo> properties, IConfigurationSection entry)
    {
        if (!properties.TryGetValue(entry.Key, out var property))
        {
            return $"{entry.Path} is no option that a configuration can set. Those are {string.Join(", ", properties.Keys.OrderBy(name => name, StringComparer.Ordinal))}.";
        }

        var format = OptionFormat.ByType[property.PropertyType];
        if (entry.GetChildren().Any())
        {
            return $"{entry.Path} must be {format.Description}, not a section.";
        }

        // An empty value counts as not set: before .NET 10 a null in a JSON file is read as one.
        if (string.IsNullOrEmpty(entry.Value))
        {
            return null;
        }

        if (format.Parse(entry.Value!) is not { } value)
        {
            return $"{entry.Path} must be {format.Description}.";
        }

        property.SetValue(options, value);
        return null;
    }
}
