using System.Globalization;
using AttachmentSdk.Http;
using AttachmentSdk.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Finds a failure in a response of status 200. Some of the vendor's calls report failures that way, with a code that is a number or a
/// string and with different names. That the calls used here may do so is an inference.
/// https://docs.ekuaibao.com/docs/open-api/getting-started/authV3
/// </summary>
internal static class EkuaibaoResponse
{
    private const string Advice = "The vendor reported a failure with status 200.";

    private static readonly string[] Envelope = ["code", "errorCode", "errorMessage", "errorMsg", "message", "msg", "hint", "success", "errors", "data", "status"];

    /// <returns>The failure that the response reports; <see langword="null"/> if it reports none.</returns>
    public static AttachmentApiException? FailureIn(ApiBody body, ApiResponse response) =>
        body.Length <= ApiBody.LongestFailure && body.Text is var text && Read(text) is { } root && IsFailure(root, VendorError.Read(text))
            ? new AttachmentApiException(Advice, 200, text, response)
            : null;

    /// <summary>Determines whether a failure of status 200 means the same as status 401 or 403.</summary>
    public static bool IsTokenRefusal(AttachmentApiException failure) => failure.ResponseStatusCode == 200 && failure.VendorCode is "401" or "403";

    /// <summary>Creates the exception for a response that lacks the requested data.</summary>
    public static AttachmentApiException Without(string message, IApiModel response) => new(message, 200, TextOf(response), response.Response ?? ApiResponse.None);

    private static string TextOf(object response) => WireJson.Serialize(response, WireJson.Configure(new JsonSerializerSettings()));

    private static bool IsFailure(JObject root, VendorError vendor)
    {
        var inner = root["value"] as JObject;
        if (root.Value<JToken>("success") is JValue { Value: false } || inner?["success"] is JValue { Value: false })
        {
            return true;
        }

        return !HasContent(root["value"]) && !HasContent(root["items"]) && (IsFailureCode(vendor.Code) ?? (vendor.Message is not null && root["items"] is not JArray));
    }

    private static bool HasContent(JToken? token) => token switch
    {
        JObject fields => fields.Properties().Any(field => field.Value.Type != JTokenType.Null && !Envelope.Contains(field.Name)),
        JArray items => items.Count > 0,
        JValue { Value: { } value } => value is not string { Length: 0 },
        _ => false,
    };

    // The codes of success in the vendor's examples are 0, "00000", 200 and "200".
    private static bool? IsFailureCode(string? code) => code is null
        ? null
        : !(long.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is 0 or 200);

    private static JObject? Read(string text)
    {
        if (!text.TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return JsonInput.Read(text) as JObject;
        }
        catch (JsonException)
        {
            return null; // A text that is not JSON is reported where the response is parsed.
        }
    }
}
