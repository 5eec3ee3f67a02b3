using static AttachmentSdk.Emulator.Data.Forms.FormGroups;
using static AttachmentSdk.Emulator.Data.KeyShape;
using static AttachmentSdk.Emulator.LinkKind;

namespace AttachmentSdk.Emulator.Data.Forms;

/// <summary>
/// The expense form of the vendor's example, https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment, with more files. The ids
/// here are the vendor's; the lengths are invented.
/// </summary>
internal static class SampleExpense
{
    public const string Id = "6_kcgINHfcbI00";
    public const string Code = "B21000073";
    public const string FirstFeeDetailId = "r3gX9hMxRsvgAa";
    private const string Contract = "采购合同 (盖章).pdf";

    /// <summary>The custom field in the vendor's page on saving forms.</summary>
    private const string OwnField = "u_Z附件";

    public static FormSpec Spec { get; } = new("expense", 'B',
    [
        new(Body, OwnField, 0, Qiniu, UserInterface, "无发票号码.jpg", 45_321)
        {
            Id = "2u8cgINHfceI00",
            Key = "无发票号码-1611919507409-253.jpg",
        },
        new(Body, OwnField, 0, OssSignedUrl, Upload, Contract, 88_004),
        new(Body, OwnField, 0, DingTalkDrive, Drive, "审批单.pdf", 61_440),
        new(Body, "u_行程.u_行程单", 0, Qiniu, MiniApp, "行程单.png", 30_001) { Shown = ShownFields.Key | ShownFields.Id },
        new(FeeDetail, "attachments", 0, Qiniu, UserInterface, "无发票号码.jpg", 23_456)
        {
            Id = "-XYcgINHfcb800",
            Key = "无发票号码-1611919424372-705.jpg",
        },
        new(FeeDetail, "invoices", 0, OssSignedUrl, UserInterface, "广东机打发票9000(1).jpg", 120_300)
        {
            Id = "YrMcgINHfcfc00",
            Key = "广东机打发票9000(1)-1611919551788-38.jpg",
            Invoice = new("144062070284", "00097977"),
        },
        new(FeeDetail, "attachments", 1, OssSignedUrl, Upload, Contract, 88_004) { IsRepeated = true },
        new(FeeDetail, "invoices", 1, OssSignedUrl, UserInterface, "电子发票.pdf", 54_321)
        {
            Invoice = new(null, "24442000000074288816") { Id = "Tdk3tgber501v0::24442000000074288816" },
        },
        new(FeeDetail, "invoices", 1, OssSignedUrl, UserInterface, "增值税发票.ofd", 34_000)
        {
            Invoice = new("044002105112", "13116949") { Id = "Tdk3tgber501v0:044002105112:13116949" },
        },
        new(FeeDetail, "invoices", 1, OssSignedUrl, UserInterface, "数电票.xml", 7_003)
        {
            Invoice = new(null, "23312000000123878916") { Id = "Tdk3tgber501v0::23312000000123878916:2" },
        },
        new(FeeDetail, "invoices", 1, OssSignedUrl, UserInterface, "火车票.png", 41_002)
        {
            Invoice = new(null, null) { Id = "ID01xO4NESQ6gD" },
            Shown = ShownFields.None,
        },
        new(Approval, "attachments", 1, Qiniu, UserInterface, "1111g_200_200.png", 12_345)
        {
            Id = "pR4cgINHfcoY00",
            Key = "1111g_200_200-1611919723502-854.png",
        },
        new(Approval, "attachments", 2, OssSignedUrl, Upload, "批注.txt", 640),
        new(Approval, "attachments", 2, Qiniu, MiniApp, "拍照.jpg", 9_876) { Shown = ShownFields.None },
        new(FormGroups.Receipt, "receipts", 0, Qiniu, KeyShape.Receipt, "电子回单.pdf", 18_018)
        {
            Key = "503cedde-d7d6-4115-b8ee-1aed222add21-MjIwMjczOTE3ODE=.pdf",
            Shown = ShownFields.Key,
        },
    ]);
}
