using System.Globalization;
using AttachmentSdk.Emulator.Data.Formats;
using static AttachmentSdk.Emulator.Data.Forms.FormGroups;
using static AttachmentSdk.Emulator.Data.KeyShape;
using static AttachmentSdk.Emulator.LinkKind;

namespace AttachmentSdk.Emulator.Data.Forms;

/// <summary>One form of each type and a deleted one, then any number of plain ones.</summary>
internal static class SampleForms
{
    private static readonly FormSpec[] Specs =
    [
        SampleExpense.Spec,
        new("loan", 'L',
        [
            new(Body, "attachments", 0, OssSignedUrl, Upload, "借款申请 2026年.xlsx", 22_048),
            new(Approval, "attachments", 0, Qiniu, UserInterface, "同意.png", 8_008),
            new(Approval, "attachments", 1, OssSignedUrl, Upload, "空白.txt", 0),
        ]),
        new("payment", 'P',
        [
            new(Approval, "attachments", 0, Qiniu, UserInterface, "付款凭证.jpg", 33_330),
            new(Approval, "attachments", 0, OssSignedUrl, Upload, "../../evil.exe", 1_024),
            new(FormGroups.Receipt, "receipts", 0, Qiniu, KeyShape.Receipt, "回单.pdf", 15_015) { Shown = ShownFields.Key },
        ]),
        new("requisition", 'S',
        [
            new(Body, "u_附件", 0, OssSignedUrl, Upload, "出差申请.docx", 27_272),
            new(Approval, "attachments", 0, Qiniu, Upload, "会签意见 100%.pdf", 19_019),
        ]),
        new("custom", 'Z',
        [
            new(Body, "u_合同.u_扫描件", 0, OssSignedUrl, Upload, "扫描件 A&B=1+2.zip", 50_050),
            new(Approval, "attachments", 0, OssSignedUrl, Upload, "🧾.webp", 4_096),
        ]),
        new("receipt", 'R',
        [
            new(FeeDetail, "attachments", 0, Qiniu, UserInterface, "收款单.pdf", 21_021),
            new(Approval, "attachments", 0, DingTalkDrive, Drive, "到账通知.png", 16_016),
        ]),
        new("expense", 'B', [new(Body, "u_Z附件", 0, OssSignedUrl, Upload, "已删除.pdf", 5_005)]) { IsDeleted = true },
    ];

    public static int Count => Specs.Length;

    public static FormSpec At(int index, ulong seed)
    {
        if (index < Specs.Length)
        {
            return Specs[index];
        }

        var format = FileFormat.All[index % FileFormat.All.Count];
        var name = string.Create(CultureInfo.InvariantCulture, $"单据附件 {index + 1}.{format.Extension}");
        var kind = index % 2 == 0 ? Qiniu : OssSignedUrl;
        return new("expense", 'B', [new(Body, "u_Z附件", 0, kind, Upload, name, SampleLength.At(seed, index))]);
    }
}
