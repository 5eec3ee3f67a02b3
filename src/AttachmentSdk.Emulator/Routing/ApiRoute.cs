namespace AttachmentSdk.Emulator.Routing;

/// <summary>A vendor's API call, which answers one method only.</summary>
internal abstract class ApiRoute(string operation, string method = "POST") : Route(operation, Origin.Api)
{
    public sealed override Answer Answer(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (request.Method == method)
        {
            return Respond(request, expiredFor);
        }

        var answer = Routing.Answer.OfText(405, "Method Not Allowed");
        answer.Headers["Allow"] = method;
        return answer;
    }

    protected abstract Answer Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor);
}
