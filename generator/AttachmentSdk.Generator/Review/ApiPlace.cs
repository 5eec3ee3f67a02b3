namespace AttachmentSdk.Generator.Review;

/// <summary>Where in a contract a difference is, in words, and what it is a difference of.</summary>
/// <param name="Side">The part of the contract.</param>
/// <param name="Text">The place for a reader, such as <c>`GET /files` response 200 `items[].name`</c>.</param>
/// <param name="Keyword">What changed there: a keyword of OpenAPI, or operation, parameter, body, response, property... as a whole.</param>
internal sealed record ApiPlace(Side Side, string Text, string Keyword)
{
    public static ApiPlace Of(string[] path) => path switch
    {
        ["components", var kind, var name, .. var rest] =>
            new(Side.Component, $"{kind} `{name}`{Remainder(rest)}", rest is [] ? "component" : rest[^1]),
        ["paths", var url] => new(Side.Operation, $"`{url}`", "path"),
        ["paths", var url, "parameters", .. var rest] => Request($"`{url}`", "parameters", rest),
        ["paths", var url, var method] => new(Side.Operation, Operation(url, method), "operation"),
        ["paths", var url, var method, "parameters", .. var rest] => Request(Operation(url, method), "parameters", rest),
        ["paths", var url, var method, "requestBody", .. var rest] => Request(Operation(url, method), "requestBody", rest),
        ["paths", var url, var method, "responses", var status] => new(Side.Response, $"{Operation(url, method)} response {status}", "response"),
        ["paths", var url, var method, "responses", var status, "headers", var name, .. var rest] =>
            InSchema(Side.Response, $"{Operation(url, method)} response {status} header `{name}`", "header", rest),
        ["paths", var url, var method, "responses", var status, .. var rest] =>
            InContent(Side.Response, $"{Operation(url, method)} response {status}", rest),
        ["paths", var url, var method, .. var rest] => new(Side.Operation, Operation(url, method), rest[0]),
        ["info", .. var inside, var keyword] => new(Side.Contract, $"info{Remainder(inside)}", keyword),
        [var keyword, .. var rest] => new(Side.Contract, $"contract{Remainder(rest)}", keyword),
        [] => new(Side.Contract, "the contract", "contract"),
    };

    private static string Operation(string url, string method) => $"`{method.ToUpperInvariant()} {url}`";

    private static ApiPlace Request(string operation, string part, string[] rest) => (part, rest) switch
    {
        ("parameters", [var name, .. var inside]) => InSchema(Side.Request, $"{operation} parameter `{name}`", "parameter", inside),
        (_, []) => new(Side.Request, $"{operation} request body", "body"),
        _ => InContent(Side.Request, $"{operation} request", rest),
    };

    private static ApiPlace InContent(Side side, string place, string[] rest) => rest switch
    {
        ["content", "application/json", .. var inside] => InSchema(side, place, "content", inside),
        ["content", var type, .. var inside] => InSchema(side, $"{place} ({type})", "content", inside),
        _ => new(side, place, rest[0]),
    };

    private static ApiPlace InSchema(Side side, string place, string whole, string[] rest)
    {
        var inside = SchemaPath.Of(rest is ["schema", .. var schema] ? schema : rest);
        var keyword = (rest, inside) switch
        {
            ([], _) => whole,
            (["schema"], _) => "type",
            _ => inside.Keyword,
        };
        return new(side, inside.Text.Length == 0 ? place : $"{place} `{inside.Text}`", keyword);
    }

    private static string Remainder(string[] rest) => rest is [] ? string.Empty : " " + string.Join('.', rest);
}
