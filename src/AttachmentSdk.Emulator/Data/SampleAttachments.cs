using System.Globalization;
using AttachmentSdk.Emulator.Data.Formats;
using static AttachmentSdk.Emulator.Data.KeyShape;
using static AttachmentSdk.Emulator.LinkKind;

namespace AttachmentSdk.Emulator.Data;

/// <summary>The ekuaibao attachments after the vendor's own two: ordinary names first, then every kind of difficult one.</summary>
internal static class SampleAttachments
{
    private static readonly AttachmentSpec[] Specs =
    [
        new(Qiniu, UserInterface, "定额发票01.jpg", 181_234),
        new(OssSignedUrl, Upload, "报销单 2026年6月.xlsx", 48_211),
        new(DingTalkDrive, Drive, "合同（最终版）.pdf", 1_254_812),
        new(Qiniu, Receipt, "电子回单.pdf", 95_001),
        new(OssSignedUrl, Upload, "empty.txt", 0),
        new(DingTalkDrive, Drive, "a/b.png", 20_480),
        new(Qiniu, MiniApp, "拍照.png", 64_007),
        new(OssSignedUrl, UserInterface, "1字节.txt", 1),
        new(DingTalkDrive, Drive, @"..\..\evil.exe", 4_096),
        new(Qiniu, Upload, "𠮷野家𠀀收据.png", 33_000),
        new(OssSignedUrl, Upload, "🧾 receipt 🎉.webp", 12_288),
        new(DingTalkDrive, Drive, "发票\u202Efdp.exe", 8_192),
        new(Qiniu, Upload, "100% +#&=~;'@!(终稿).pdf", 73_113),
        new(OssSignedUrl, Upload, "CON.pdf", 15_000),
        new(DingTalkDrive, Drive, "结尾点和空格.txt. . ", 777),
        new(Qiniu, Upload, "同名.docx", 22_222),
        new(OssSignedUrl, Upload, "同名.docx", 33_333),
        new(DingTalkDrive, Drive, "同名.docx", 44_444),
        new(Qiniu, UserInterface, "数据.json", 9_001),
        new(OssSignedUrl, Upload, new string('长', 120) + ".zip", 2_097_152),
        new(DingTalkDrive, Drive, "bell\u0007 tab\t null\0 new\nline.csv", 5_000),
        new(Qiniu, Upload, "电子发票.ofd", 6_291_456),
        new(OssSignedUrl, Upload, @"..\..\evil.exe", 2_048),
        new(DingTalkDrive, Drive, "page.html", 3_003),
        new(Qiniu, UserInterface, "动画.gif", 40_000),
        new(OssSignedUrl, Upload, "电子发票.xml", 6_006),
        new(DingTalkDrive, Drive, "LPT1.xlsx", 18_000),
        new(OssSignedUrl, Upload, "folder/sub folder/photo.jpg", 25_000),
        new(Qiniu, Upload, "tab\tname.csv", 4_000),
    ];

    public static AttachmentSpec At(int index, ulong seed)
    {
        if (index < Specs.Length)
        {
            return Specs[index];
        }

        var format = FileFormat.All[index % FileFormat.All.Count];
        var length = SampleLength.At(seed, index);
        var name = string.Create(CultureInfo.InvariantCulture, $"附件 {index + 1}.{format.Extension}");
        return (index % 3) switch
        {
            0 => new(Qiniu, UserInterface, name, length),
            1 => new(OssSignedUrl, Upload, name, length),
            _ => new(DingTalkDrive, Drive, name, length),
        };
    }
}
