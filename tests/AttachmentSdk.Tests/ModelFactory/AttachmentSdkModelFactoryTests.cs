using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Tests.ModelFactory;

public class AttachmentSdkModelFactoryTests
{
    [Theory]
    [InlineData(null, DownloadStatus.Downloaded, 1)]
    [InlineData(DownloadErrorCode.NotFound, DownloadStatus.NotFound, 0)]
    [InlineData(DownloadErrorCode.Timeout, DownloadStatus.Failed, 0)]
    public void DownloadResult_WithoutStatus_HasTheOneThatFits(DownloadErrorCode? code, DownloadStatus status, int attempts)
    {
        var result = AttachmentSdkModelFactory.DownloadResult("a", error: code is { } known ? AttachmentSdkModelFactory.DownloadError(known) : null);
        Assert.Equal((status, attempts, code), (result.Status, result.Attempts, result.Error?.Code));
    }

    [Fact]
    public void AttachmentApiException_AllValues_AreThoseGiven()
    {
        var fault = AttachmentSdkModelFactory.AttachmentApiException(429, "E1", "太忙", "r-1", TimeSpan.FromSeconds(1.5), 3, ["HTTP 503", "HTTP 429"]);
        Assert.Equal((429, "E1", "太忙", "r-1", TimeSpan.FromSeconds(1.5), 3, true), (fault.ResponseStatusCode, fault.VendorCode, fault.VendorMessage, fault.RequestId, fault.RetryAfter, fault.Attempts, fault.IsTransient));
        Assert.Equal(["HTTP 503", "HTTP 429"], fault.EarlierAttempts);
        Assert.StartsWith("HTTP 429, code E1: 太忙.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CredentialsRefusedException_Default_IsWhatTheVendorsSay()
    {
        var fault = AttachmentSdkModelFactory.CredentialsRefusedException(vendorMessage: "密钥无效");
        Assert.Equal((403, "密钥无效", 1, false), (fault.ResponseStatusCode, fault.VendorMessage, fault.Attempts, fault.IsTransient));
    }

    [Fact]
    public void DownloadException_AllValues_AreThoseGiven()
    {
        var fault = AttachmentSdkModelFactory.DownloadException(DownloadErrorCode.HttpStatus, "busy", true, 503, TimeSpan.FromSeconds(9), "r-2", 2, ["x"], new IOException());
        Assert.Equal((DownloadErrorCode.HttpStatus, "busy", true, 503, TimeSpan.FromSeconds(9), "r-2", 2), (fault.Code, fault.Message, fault.IsTransient, fault.StatusCode, fault.RetryAfter, fault.RequestId, fault.Attempts));
        Assert.Equal(["x"], fault.EarlierAttempts);
        Assert.IsType<IOException>(fault.InnerException);
    }

    [Fact]
    public void FormAttachment_WithAnError_IsAForm()
    {
        var form = AttachmentSdkModelFactory.FormAttachment(flowId: "F1", error: AttachmentSdkModelFactory.DownloadError(DownloadErrorCode.NotFound));
        Assert.Equal((FormAttachmentKind.Form, "F1", DownloadErrorCode.NotFound), (form.Kind, form.FlowId, form.Error?.Code));
        Assert.Equal("F2", AttachmentSdkModelFactory.FormAttachment(id: "F2", key: "k").Reference?.Id);
    }

    [Fact]
    public void OtherModels_AllValues_AreThoseGiven()
    {
        var picture = AttachmentSdkModelFactory.PictureReference("p", sheetName: "s", sheetIndex: 1, cell: "B7");
        Assert.Equal(("p", "attachment", "s", 1, "B7"), (picture.PicKey, picture.Tag, picture.SheetName, picture.SheetIndex, picture.Cell));
        var record = AttachmentSdkModelFactory.RecordAttachment("u", sheetId: "s", recordId: "r", field: "f", fileName: "n", length: 5);
        Assert.Equal(("u", "s", "r", "f", "n", 5), (record.UploadId, record.SheetId, record.RecordId, record.Field, record.FileName, record.Length));
        var link = AttachmentSdkModelFactory.DownloadLink("https://storage.example/a", new Dictionary<string, string> { ["h"] = "v" }, "https://storage.example/t", "n", 5, DateTimeOffset.UnixEpoch);
        Assert.Equal(("v", "https://storage.example/t", "n", 5, DateTimeOffset.UnixEpoch), (link.Headers["h"], link.ThumbnailUrl, link.FileName, link.Length, link.ExpiresAt));
        var step = AttachmentSdkModelFactory.DownloadProgress("a", "n", 1, 2, 3, DownloadStatus.Failed, new BatchProgress(filesKnown: 4));
        Assert.Equal(("a", "n", 1, 2, 3, DownloadStatus.Failed, 4), (step.Reference, step.FileName, step.BytesReceived, step.Length, step.BytesPerSecond, step.Status, step.Batch.FilesKnown));
        Assert.Same(link, AttachmentSdkModelFactory.ResolvedLink("a", link).Link);
        Assert.Equal((1, "s", false), (AttachmentSdkModelFactory.Sheet(1, "s", false).Index, AttachmentSdkModelFactory.Sheet(1, "s", false).Name, AttachmentSdkModelFactory.Sheet(1, "s", false).IsVisible));
        Assert.Equal(("access", "refresh", DateTimeOffset.MaxValue), (AttachmentSdkModelFactory.KDocsTokens().AccessToken, AttachmentSdkModelFactory.KDocsTokens().RefreshToken, AttachmentSdkModelFactory.KDocsTokens().ExpiresAt));
    }
}
