using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage;

internal static class ObjectUrl
{
    /// <summary>Where an object is. The bucket is the first segment of the path, since a loopback host can't name it.</summary>
    public static string Of(Uri origin, string bucket, string key) => $"{origin.GetLeftPart(UriPartial.Authority)}/{bucket}/{PercentEncoding.Encode(key, "/")}";
}
