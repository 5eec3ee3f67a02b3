using System.Net;
using System.Reflection;

namespace AttachmentSdk.Generator.Tests.Scenarios;

/// <summary>Calls a method of the client in a generated assembly.</summary>
internal static class GeneratedClient
{
    /// <summary>The request that went out; <paramref name="response"/> came back with status 200.</summary>
    public static async Task<RecordedRequest> CallAsync(Assembly assembly, string method, string response, params object?[] arguments)
    {
        using var handler = new StubHandler().Enqueue(HttpStatusCode.OK, response);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://api.example/base/") };
        var type = assembly.GetType("AttachmentSdk.Sample.Api.SampleApi", throwOnError: true)!;
        var client = Activator.CreateInstance(type, http);
        await (Task)type.GetMethod(method)!.Invoke(client, [.. arguments, CancellationToken.None])!;
        return Assert.Single(handler.Requests);
    }
}
