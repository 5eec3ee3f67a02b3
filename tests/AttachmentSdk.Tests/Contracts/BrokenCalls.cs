using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>What can be wrong with a request by its contract, one thing at a time.</summary>
internal static class BrokenCalls
{
    public static IEnumerable<(string What, EmulatorCall Call)> Of(EmulatorCall call)
    {
        var operation = ContractOperation.Named(call.Operation);
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Value<string>("in") == "query"))
        {
            var name = parameter.Value<string>("name")!;
            var pattern = $"(?<=[?&]){name}=[^&]*&?";
            if (parameter.Value<bool>("required"))
            {
                yield return ($"no {name}", call with { Path = Regex.Replace(call.Path, pattern, "") });
                yield return ($"empty {name}", call with { Path = Regex.Replace(call.Path, pattern, $"{name}=&") });
            }

            if (parameter["schema"]!.Value<string>("type") != "string")
            {
                yield return ($"{name} of another type", call with { Path = $"{Regex.Replace(call.Path, pattern, "")}&{name}=x" });
            }
        }

        if (operation.BodySchema is { } schema)
        {
            foreach (var wrong in new JToken[] { "text", 1, new JArray(1), new JObject { ["more"] = 1 } })
            {
                yield return ($"{wrong} as body", call with { Body = wrong });
            }

            foreach (var (what, body) in Values(operation, schema, call.Body!, ""))
            {
                yield return (what, call with { Body = body });
            }
        }
    }

    // Each result is a whole value in place of the given one.
    private static IEnumerable<(string What, JToken Value)> Values(ContractOperation operation, JObject reference, JToken value, string name)
    {
        var schema = operation.Follow(reference);
        return schema.Value<string>("type") switch
        {
            "object" => InObject(operation, schema, (JObject)value),
            "array" => InArray(operation, schema, (JArray)value, name),
            "integer" => Numbers(schema, name),
            _ => [($"{name} of another type", new JValue(1)), ($"null as {name}", JValue.CreateNull())],
        };
    }

    private static IEnumerable<(string What, JToken Value)> InObject(ContractOperation operation, JObject schema, JObject value)
    {
        yield return ("one more field", new JObject(value) { ["more"] = 1 });
        foreach (var name in schema["required"]!.Select(item => item.Value<string>()!))
        {
            var without = new JObject(value);
            without.Remove(name);
            yield return ($"no {name}", without);
        }

        foreach (var property in ((JObject)schema["properties"]!).Properties())
        {
            foreach (var (what, wrong) in Values(operation, (JObject)property.Value, value[property.Name]!, property.Name))
            {
                yield return (what, new JObject(value) { [property.Name] = wrong });
            }
        }
    }

    private static IEnumerable<(string What, JToken Value)> InArray(ContractOperation operation, JObject schema, JArray value, string name)
    {
        yield return ($"an object as {name}", new JObject());
        if (schema["maxItems"] is { } most)
        {
            yield return ($"too many {name}", new JArray(Enumerable.Repeat(value[0], most.Value<int>() + 1)));
        }

        foreach (var (what, wrong) in value.Count == 0 ? [] : Values(operation, (JObject)schema["items"]!, value.Last(), name))
        {
            yield return (what, new JArray(value.SkipLast(1).Append(wrong)));
        }
    }

    private static IEnumerable<(string What, JToken Value)> Numbers(JObject schema, string name)
    {
        yield return ($"a text as {name}", "1");
        yield return ($"a fraction as {name}", 1.5);
        yield return ($"too small {name}", (schema.Value<long?>("minimum") ?? int.MinValue) - 1);
        yield return ($"too large {name}", (schema.Value<long?>("maximum") ?? int.MaxValue) + 1);
    }
}
