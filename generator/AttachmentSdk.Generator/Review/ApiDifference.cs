using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>Which part of a contract a change is in; the same change means different things to who sends and to who reads.</summary>
internal enum Side
{
    /// <summary>What holds for the whole contract: servers, security, title.</summary>
    Contract,

    /// <summary>Something named that no operation refers to.</summary>
    Component,

    /// <summary>An operation itself: that it is there, its id, its security.</summary>
    Operation,

    /// <summary>What a caller sends.</summary>
    Request,

    /// <summary>What a caller reads.</summary>
    Response,
}

/// <summary>Where in a contract something stands, references followed.</summary>
/// <param name="Side">The part of the contract.</param>
/// <param name="Base">The place for a reader, outside of a schema: <c>`GET /files` response 200</c>.</param>
/// <param name="Inside">The way into a schema as the wire shows it: <c>items[].name</c>.</param>
internal sealed record ApiPlace(Side Side, string Base, string Inside = "")
{
    /// <summary>The <c>operationId</c> before and after.</summary>
    public IReadOnlyList<string?> Operations { get; init; } = [];

    /// <summary>The component that the last reference on the way leads to, such as <c>schemas/File</c>, and the way from there.</summary>
    public (string Component, string Inside)? Owner { get; init; }

    public string Text => Inside.Length == 0 ? Base : $"{Base} `{Inside.TrimStart('.')}`";

    public ApiPlace At(Side side, string inside) => this with { Side = side, Base = Base + inside };

    public ApiPlace Within(string? component) => component is null ? this : this with { Owner = (component, "") };

    public ApiPlace Step(string step) => this with { Inside = Inside + step, Owner = Owner is var (component, inside) ? (component, inside + step) : null };
}

/// <summary>One difference between two versions of a contract.</summary>
/// <param name="Place">Where.</param>
/// <param name="Keyword">What changed there: a keyword of OpenAPI, or operation, parameter, body, response, property... as a whole.</param>
/// <param name="Before">What was there; <see langword="null"/> for nothing.</param>
/// <param name="After">What is there.</param>
/// <param name="IsRequired">Whether a call must send what came.</param>
internal sealed record ApiDifference(ApiPlace Place, string Keyword, JsonNode? Before, JsonNode? After, bool IsRequired = false);
