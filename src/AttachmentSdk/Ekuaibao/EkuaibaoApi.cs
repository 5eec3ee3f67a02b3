namespace AttachmentSdk.Ekuaibao.Api;

/// <content>A response of status 200 that reports a failure is an exception.</content>
public partial class EkuaibaoApi
{
    static partial void CheckResponse(string text, ApiResponse response)
    {
        if (EkuaibaoResponse.FailureIn(text, response) is { } failure)
        {
            throw failure;
        }
    }
}
