using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Emulator.Page;

/// <summary>
/// The page for users, at the root of the vendors' address. Its requests do not belong to a vendor: they are not recorded, and no fault
/// applies to them.
/// </summary>
internal sealed class EmulatorPage(AttachmentEmulator emulator, TimeProvider clock)
{
    private const string Root = "/";

    // No vendor's path begins like this.
    private const string Prefix = "/_emulator/";
    private const string IndexFile = "index.html";

    // The browser allows the page to load from and connect to this emulator only. Pictures of Swagger UI's stylesheet are data URLs.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly ResponseWriter _writer = new(clock);

    /// <summary>Responds to a request for the page; false if it is a different request.</summary>
    public async Task<bool> TryRespondAsync(HttpContext context, Origin origin)
    {
        var request = context.Request;
        if (!origin.HasFlag(Origin.Api)
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || GetResponse(request, request.Path.Value ?? "") is not { } response)
        {
            return false;
        }

        response.Headers["Content-Security-Policy"] = ContentSecurityPolicy;
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cache-Control"] = "no-store";
        await _writer.WriteAsync(context, response, null, context.RequestAborted);
        return true;
    }

    private EmulatorResponse? GetResponse(HttpRequest request, string path) => path switch
    {
        Root => File(IndexFile),
        _ when !path.StartsWith(Prefix, StringComparison.Ordinal) => null,
        Prefix + "requests" => RequestList.GetResponse(emulator.Requests, request),
        Prefix + "contracts" => EmulatorResponse.OfJson(Contracts()),
        Prefix + "contracts/ekuaibao.yaml" => Yaml("ekuaibao", EkuaibaoSamples.Of(emulator)),
        Prefix + "contracts/kdocs.yaml" => Yaml("kdocs", KDocsSamples.Of(emulator)),
        _ => File(path[Prefix.Length..]),
    };

    private JsonArray Contracts() => new(
        new JsonObject { ["name"] = "ekuaibao", ["title"] = "合思·易快报 ekuaibao", ["url"] = $"{Prefix}contracts/ekuaibao.yaml", ["accessToken"] = emulator.AccessToken },
        new JsonObject { ["name"] = "kdocs", ["title"] = "金山文档 KDocs", ["url"] = $"{Prefix}contracts/kdocs.yaml", ["accessToken"] = emulator.KDocsAccessToken });

    private static EmulatorResponse Yaml(string name, IReadOnlyList<ContractLine> samples) =>
        EmulatorResponse.OfText(200, PageContract.Text(name, samples), "application/yaml;charset=UTF-8");

    private static EmulatorResponse? File(string name)
    {
        if (!PageFile.All.TryGetValue(name, out var file))
        {
            return null;
        }

        var response = new EmulatorResponse(200, file.Content);
        response.Headers["Content-Type"] = file.ContentType;
        return response;
    }
}
