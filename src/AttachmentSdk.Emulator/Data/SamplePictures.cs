using System.Globalization;

namespace AttachmentSdk.Emulator.Data;

/// <summary>The KDocs pictures after the vendor's own one.</summary>
internal static class SamplePictures
{
    /// <summary>The only tag in the vendor's page.</summary>
    public const string Attachment = "attachment";

    /// <summary>Invented: the page names local pictures (本地图片) without their tag.</summary>
    public const string Local = "local";

    /// <summary>Invented: the page names cloud-space pictures (云空间图片) without their tag.</summary>
    public const string Cloud = "cloud";

    private static readonly string[] Tags = [Local, Cloud, Attachment];
    private static readonly string[] Extensions = ["png", "jpg", "gif", "webp"];

    private static readonly PictureSpec[] Specs =
    [
        new(Local, "本地图片.png", 25_600),
        new(Cloud, "云空间 图片.jpg", 310_005),
        new(Attachment, "附件图片.png", 1_572_864),
        new(Local, "image.gif", 9_999),
        new(Cloud, "NUL.png", 7_777),
        new(Attachment, "image.gif", 11_111),
        new(Local, "😀.webp", 4_444),
        new(Cloud, "../../passwd.jpg", 6_001),
        new(Attachment, "q\"uo;te=d.png", 8_080),
    ];

    public static PictureSpec At(int index, ulong seed)
    {
        if (index < Specs.Length)
        {
            return Specs[index];
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"图片 {index + 1}.{Extensions[index % Extensions.Length]}");
        return new(Tags[index % Tags.Length], name, SampleLength.At(~seed, index));
    }
}
