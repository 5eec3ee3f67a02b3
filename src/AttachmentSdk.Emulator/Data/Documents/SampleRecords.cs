using System.Globalization;

namespace AttachmentSdk.Emulator.Data.Documents;

/// <summary>The attachments of the data table: pictures, cloud documents with and without permission, and a file without a link.</summary>
internal static class SampleRecords
{
    /// <summary>More than a page of the documented default size, and not a multiple of it.</summary>
    public const int Count = 130;

    /// <summary>The only source in the vendor's page.</summary>
    public const string Upload = "upload_ks3";

    /// <summary>Invented: the page names cloud documents without their source.</summary>
    public const string Cloud = "cloud";

    public const string Field = "附件";

    private const int PictureEvery = 12;
    private static readonly string[] Extensions = ["jpg", "png", "webp"];

    /// <summary>Returns the attachments of a record; most records have none.</summary>
    public static IReadOnlyList<RecordAttachmentSpec> At(int index) => index switch
    {
        0 => [new(Upload, "ddd.gif", 1_136_649), new(Upload, "发票 & 收据.png", 20_202)],
        1 => [new(Upload, "合同.pdf", 30_303, HasUrl: false)],
        2 => [new(Cloud, "预算.xlsx", 40_404), new(Cloud, "没有权限.xlsx", 5_050, HasUrl: false)],
        129 => [new(Upload, "最后一张.png", 6_060)],
        _ when index % PictureEvery == 0 => [new(Upload, Name(index), 7_070)],
        _ => [],
    };

    private static string Name(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"照片 {index}.{Extensions[index / PictureEvery % Extensions.Length]}");
}

internal sealed record RecordAttachmentSpec(string Source, string Name, long Length, bool HasUrl = true);
