namespace AttachmentSdk.Emulator.Routing;

/// <summary>A vendor's API call, which supports one method only.</summary>
internal abstract class ApiRoute(string operation, string method = "POST") : Route(operation, Origin.Api)
{
    public sealed override EmulatorResponse GetResponse(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (request.Method == method)
        {
            return Respond(request, expiredFor);
        }

        var response = EmulatorResponse.OfText(405, "Method Not Allowed");
        response.Headers["Allow"] = method;
        return response;
    }

    protected abstract EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor);
}
