using AttachmentSdk.Http;

namespace AttachmentSdk.Ekuaibao.Api;

/// <content>A response of status 200 that reports a failure is an exception.</content>
public partial class EkuaibaoApi
{
    static partial void CheckResponse(ApiBody body, ApiResponse response)
    {
        if (EkuaibaoResponse.FailureIn(body, response) is { } failure)
        {
            throw failure;
        }
    }
}
