using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Faults;

/// <summary>Applies a rule to a response; <see cref="ResponseWriter"/> applies it to the connection.</summary>
internal static class FaultEffect
{
    public static EmulatorResponse Apply(FaultRule rule, EmulatorResponse response, EmulatorRequest request, Route? route, EmulatorAddresses addresses)
    {
        var changed = rule.Kind switch
        {
            FaultKind.Status => EmulatorResponse.OfText(rule.Status!.Value, rule.Body ?? "", rule.ContentType ?? "text/plain;charset=UTF-8"),
            FaultKind.Body => EmulatorResponse.OfText(200, rule.Body!, rule.ContentType ?? "text/html;charset=UTF-8"),
            FaultKind.Redirect => Redirect(rule, request, route, addresses),
            FaultKind.WrongLength => response.With(count: Math.Max(0, response.Count - (rule.Bytes ?? 1))),
            FaultKind.Corrupt when response.Count > 0 => response.With(corruptAt: response.Offset + (response.Count / 2)),
            FaultKind.WrongChecksum => WithWrongChecksum(response),
            _ => response,
        };
        foreach (var (name, value) in rule.Headers)
        {
            changed.Headers[name] = value;
        }

        return changed;
    }

    private static EmulatorResponse Redirect(FaultRule rule, EmulatorRequest request, Route? route, EmulatorAddresses addresses)
    {
        var response = EmulatorResponse.Empty(rule.Status ?? 302);
        var fresh = rule.Target is RedirectTarget.SamePath ? null : route?.LinkAt(addresses.Other, request);
        var query = request.RawQuery.Length == 0 ? "" : $"?{request.RawQuery}";
        response.Headers["Location"] =
            rule.Location ?? fresh ?? $"{addresses.Other.GetLeftPart(UriPartial.Authority)}{request.RawPath}{query}";
        return response;
    }

    private static EmulatorResponse WithWrongChecksum(EmulatorResponse response)
    {
        var changed = response.With();
        if (changed.Headers.ContainsKey("x-oss-hash-crc64ecma"))
        {
            changed.Headers["x-oss-hash-crc64ecma"] = "1";
        }

        if (changed.Headers.ContainsKey("Content-MD5"))
        {
            changed.Headers["Content-MD5"] = Convert.ToBase64String(new byte[16]);
        }

        return changed;
    }
}
