using System.Collections;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Support;

/// <summary>
/// A response model as text, by the names of its C# properties: written as JSON again, a field that found no property would look the same.
/// </summary>
internal static class ModelText
{
    public static string Describe(object? model)
    {
        var text = new StringBuilder();
        Write(text, model, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null\n");
                break;
            case string or ValueType:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            case JToken token:
                text.Append(token.ToString(Formatting.None)).Append('\n');
                break;
            case IDictionary map:
                WriteAll(text, map.Keys.Cast<object>().Select(key => ($"[{key}]", map[key])), depth);
                break;
            case IEnumerable items:
                WriteAll(text, items.Cast<object?>().Select((item, index) => ($"[{index}]", item)), depth);
                break;
            default:
                WriteAll(text, value.GetType().GetProperties().Select(property => (property.Name, property.GetValue(value))), depth);
                break;
        }
    }

    private static void WriteAll(StringBuilder text, IEnumerable<(string Name, object? Value)> members, int depth)
    {
        text.Append('\n');
        foreach (var (name, value) in members)
        {
            text.Append(' ', depth * 2).Append(name).Append(": ");
            Write(text, value, depth + 1);
        }
    }
}
