namespace AttachmentSdk.Emulator.Data;

/// <summary>
/// The items of the vendors' own examples, https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download and
/// https://developer.kdocs.cn/server/et/pics.html. The lengths of the document and of the picture are invented.
/// </summary>
internal static class VendorExamples
{
    public const string PicKey = "ravXFmauNdDdDnapWimCvn";

    public const string PictureObjectId = "3_0d4370173e054d7ab8fbadfa345b945a";

    private const string DocumentKey = "openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-kotlin简介.docx";

    private const string DriveKey =
        """DP:{"fileId":"136634437985","fileName":"128163bbba83.jpg","fileSize":2985928,"fileType":"jpg","spaceId":"7215288789"}""";

    private const string DriveObject = "iAEIAqRmaWxlA6h5dW5kaXNrMATOITK4JgXNEKcGzTyBB85mF5ENCM24VQ.file";

    public static PictureSpec Picture { get; } = new(SamplePictures.Attachment, "picture.jpg", 86_420);

    public static IReadOnlyList<(AttachmentSpec Spec, string Id, string Key, string ObjectKey)> Attachments { get; } =
    [
        (new(LinkKind.OssSignedUrl, KeyShape.Upload, "kotlin简介.docx", 35_072), "61sbwX3DEAgk00", DocumentKey, DocumentKey),
        (new(LinkKind.DingTalkDrive, KeyShape.Drive, "128163bbba83.jpg", 2_985_928), "136634573449", DriveKey, DriveObject),
    ];
}
