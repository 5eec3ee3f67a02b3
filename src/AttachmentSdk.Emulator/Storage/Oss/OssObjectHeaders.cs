using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>Headers that describe an object of OSS, and those that <c>response-*</c> parameters replace.</summary>
internal static class OssObjectHeaders
{
    private const string ResponsePrefix = "response-";

    public static void Apply(EmulatorResponse response, EmulatorRequest request, StoredObject stored, bool isOriginal)
    {
        if (isOriginal && stored.HasContentMd5)
        {
            response.Headers["Content-MD5"] = stored.Content.Md5;
        }

        if (isOriginal && stored.ContentDisposition is { } disposition)
        {
            response.Headers["Content-Disposition"] = disposition;
        }

        foreach (var (name, value) in request.Query.Pairs)
        {
            if (name.StartsWith(ResponsePrefix, StringComparison.Ordinal))
            {
                response.Headers[name[ResponsePrefix.Length..]] = value;
            }
        }
    }
}
