using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Faults;

/// <summary>What a rule makes of an answer; what it does to the connection is <see cref="AnswerWriter"/>'s.</summary>
internal static class FaultEffect
{
    public static Answer Apply(FaultRule rule, Answer answer, EmulatorRequest request, Route? route, EmulatorAddresses addresses)
    {
        var changed = rule.Kind switch
        {
            FaultKind.Status => Answer.OfText(rule.Status!.Value, rule.Body ?? "", rule.ContentType ?? "text/plain;charset=UTF-8"),
            FaultKind.Body => Answer.OfText(200, rule.Body!, rule.ContentType ?? "text/html;charset=UTF-8"),
            FaultKind.Redirect => Redirect(rule, request, route, addresses),
            FaultKind.WrongLength => answer.With(count: Math.Max(0, answer.Count - (rule.Bytes ?? 1))),
            FaultKind.Corrupt when answer.Count > 0 => answer.With(corruptAt: answer.Offset + (answer.Count / 2)),
            FaultKind.WrongChecksum => WithWrongChecksum(answer),
            _ => answer,
        };
        foreach (var (name, value) in rule.Headers)
        {
            changed.Headers[name] = value;
        }

        return changed;
    }

    private static Answer Redirect(FaultRule rule, EmulatorRequest request, Route? route, EmulatorAddresses addresses)
    {
        var answer = Answer.Empty(rule.Status ?? 302);
        var fresh = rule.Target is RedirectTarget.SamePath ? null : route?.LinkAt(addresses.Other, request);
        var query = request.RawQuery.Length == 0 ? "" : $"?{request.RawQuery}";
        answer.Headers["Location"] =
            rule.Location ?? fresh ?? $"{addresses.Other.GetLeftPart(UriPartial.Authority)}{request.RawPath}{query}";
        return answer;
    }

    private static Answer WithWrongChecksum(Answer answer)
    {
        var changed = answer.With();
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
