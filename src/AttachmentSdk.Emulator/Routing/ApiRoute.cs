namespace AttachmentSdk.Emulator.Routing;

/// <summary>A vendor's API call: a POST with a JSON body.</summary>
internal abstract class ApiRoute(string operation) : Route(operation, Origin.Api)
{
    public sealed override Answer Answer(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (request.Method == "POST")
        {
            return Post(request, expiredFor);
        }

        var answer = Routing.Answer.OfText(405, "Method Not Allowed");
        answer.Headers["Allow"] = "POST";
        return answer;
    }

    protected abstract Answer Post(EmulatorRequest request, IReadOnlySet<string> expiredFor);
}
