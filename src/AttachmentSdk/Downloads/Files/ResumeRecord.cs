using System.Globalization;
using AttachmentSdk.Downloads.Transfers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// What a later run must know to continue a part file: which object its bytes belong to. A small JSON file beside the part; it holds no
/// link, name or secret.
/// </summary>
internal static class ResumeRecord
{
    private const int Version = 1;

    public static string PathFor(string partPath) => partPath + ".json";

    public static void Write(string partPath, RemoteObject content)
    {
        var record = new JObject
        {
            ["version"] = Version,
            ["length"] = content.Length,
            ["etag"] = content.ETag,
            ["lastModified"] = content.LastModified?.ToString("O", CultureInfo.InvariantCulture),
            ["crc64"] = content.Crc64?.ToString(CultureInfo.InvariantCulture),
            ["md5"] = content.Md5 is { } md5 ? Convert.ToBase64String(md5) : null,
        };
        LinkedFile.Remove(PathFor(partPath));
        File.WriteAllText(PathFor(partPath), record.ToString(Formatting.None));
    }

    /// <returns>The record; <see langword="null"/> when there is none that can be relied on.</returns>
    public static RemoteObject? Read(string partPath)
    {
        try
        {
            using var reader = new JsonTextReader(File.OpenText(PathFor(partPath))) { DateParseHandling = DateParseHandling.None, MaxDepth = 4 };
            var record = JObject.Load(reader);
            if ((int?)record["version"] != Version)
            {
                return null;
            }

            var content = new RemoteObject
            {
                Length = (long?)record["length"],
                Tag = (string?)record["etag"],
                LastModified = (string?)record["lastModified"] is { } date ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null,
                Crc64 = (string?)record["crc64"] is { } crc64 ? ulong.Parse(crc64, NumberStyles.None, CultureInfo.InvariantCulture) : null,
                Md5 = (string?)record["md5"] is { } md5 ? Convert.FromBase64String(md5) : null,
            };
            return content.HasValidator ? content : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            return null; // Cut short by a crash, or damaged: the part starts over.
        }
    }

    public static void Delete(string partPath) => File.Delete(PathFor(partPath));
}
