using System.Globalization;
using System.Reflection;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.KDocs.Api;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>Calls an operation of a generated client with the examples of its contract as arguments.</summary>
internal static class ContractCall
{
    private static readonly Uri BaseAddress = new("https://api.example/");

    /// <returns>The response's model.</returns>
    public static async Task<object> InvokeAsync(this ContractOperation operation, HttpMessageHandler transport)
    {
        using var http = new HttpClient(transport, disposeHandler: false) { BaseAddress = BaseAddress };
        return await operation.InvokeAsync(operation.Vendor == "ekuaibao" ? new EkuaibaoApi(http) : new KDocsApi(http));
    }

    /// <param name="operation">What to call.</param>
    /// <param name="api">The client to call it on.</param>
    /// <returns>The response's model.</returns>
    public static async Task<object> InvokeAsync(this ContractOperation operation, object api)
    {
        var method = api.GetType().GetMethod($"{char.ToUpperInvariant(operation.Id[0])}{operation.Id[1..]}Async")!;
        var task = (Task)method.Invoke(api, [.. method.GetParameters().Select(parameter => Argument(operation, parameter))])!;
        await task;
        return task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)!;
    }

    private static object? Argument(ContractOperation operation, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (parameter.ParameterType == typeof(FileParameter))
        {
            return new FileParameter(new MemoryStream("bytes"u8.ToArray()), "file", "application/octet-stream");
        }

        if (parameter.Name == "body")
        {
            return operation.BodyExample!.ToObject(parameter.ParameterType);
        }

        var text = operation.ParameterExample(parameter.Name!) ?? operation.ParameterExample(SnakeCase(parameter.Name!)) ?? "合同 1.pdf";
        return Convert.ChangeType(text, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, CultureInfo.InvariantCulture);
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select(character => char.IsUpper(character) ? $"_{char.ToLowerInvariant(character)}" : $"{character}"));
}
