using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage;

internal static class ObjectUrl
{
    /// <summary>Returns the path of an object. The bucket is the first segment of the path, because a loopback host cannot name it.</summary>
    public static string Of(Uri origin, string bucket, string key) => $"{origin.GetLeftPart(UriPartial.Authority)}/{bucket}/{PercentEncoding.Encode(key, "/")}";
}
