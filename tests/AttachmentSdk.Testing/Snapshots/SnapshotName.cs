using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using VerifyTests;

namespace AttachmentSdk.Testing.Snapshots;

/// <summary><c>Class.Method_parameter=value</c>, character for character as Verify names it.</summary>
internal static class SnapshotName
{
    // Verify's own set on every system: a snapshot written on Linux must be checked out on Windows.
    private static readonly char[] NotInFileNames = ['"', '\\', '<', '>', '|', ':', '*', '?', '/', .. Enumerable.Range(0, 32).Select(i => (char)i)];

    public static string For(MethodInfo test, SettingsTask settings)
    {
        var type = test.ReflectedType!;
        var typeName = type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        var name = new StringBuilder($"{typeName}.{test.Name}");
        if (settings.ParametersText is { } text)
        {
            name.Append(CultureInfo.InvariantCulture, $"_{text}");
        }
        else if (settings.Parameters is { } values)
        {
            AppendParameters(name, test.GetParameters(), values);
        }

        return name.ToString();
    }

    private static void AppendParameters(StringBuilder name, ParameterInfo[] parameters, IReadOnlyList<object?> values)
    {
        if (values.Count > parameters.Length)
        {
            throw new InvalidOperationException($"{values.Count} values were given for the {parameters.Length} parameters of the test.");
        }

        for (var i = 0; i < values.Count; i++)
        {
            name.Append(CultureInfo.InvariantCulture, $"_{parameters[i].Name}={Clean(Text(values[i], nested: false))}");
        }
    }

    private static string Text(object? value, bool nested) => value switch
    {
        null => "null",
        string text => text,
        DateTime or DateTimeOffset or DateOnly or TimeOnly =>
            throw new NotSupportedException("Verify writes dates into file names in a format of its own; pass the date as a string."),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => Join(items, nested),
        _ => value.ToString() ?? "null",
    };

    private static string Join(IEnumerable items, bool nested)
    {
        var joined = string.Join(',', items.Cast<object?>().Select(item => Text(item, nested: true)));
        return nested || joined.Length == 0 ? $"[{joined}]" : joined;
    }

    private static string Clean(string text) => string.Join('-', text.Split(NotInFileNames));
}
