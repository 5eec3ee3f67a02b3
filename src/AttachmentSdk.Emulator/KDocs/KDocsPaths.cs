using System.Text.RegularExpressions;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>The paths of the calls about documents.</summary>
internal static partial class KDocsPaths
{
    private const string Api = "^/api/v1/openapi/";
    private const string Token = "/(?<token>[^/]+)/";

    [GeneratedRegex($"{Api}et{Token}pictures/urls$", RegexOptions.CultureInvariant)]
    public static partial Regex PictureUrls();

    [GeneratedRegex($"{Api}et{Token}sheets$", RegexOptions.CultureInvariant)]
    public static partial Regex Sheets();

    [GeneratedRegex($"{Api}et{Token}sheets/(?<sheet>[^/]+)/cells$", RegexOptions.CultureInvariant)]
    public static partial Regex SheetCells();

    [GeneratedRegex($"{Api}dbt{Token}attachment/urls$", RegexOptions.CultureInvariant)]
    public static partial Regex RecordAttachmentUrls();

    [GeneratedRegex($"{Api}dbt{Token}sheets/(?<sheet>[^/]+)/records$", RegexOptions.CultureInvariant)]
    public static partial Regex Records();

    [GeneratedRegex($"{Api}personal/files{Token}download$", RegexOptions.CultureInvariant)]
    public static partial Regex FileDownload();
}
