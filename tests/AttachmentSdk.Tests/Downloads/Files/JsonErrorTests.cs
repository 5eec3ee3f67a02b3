using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>Reports of errors as JSON, with the status of a success.</summary>
public sealed class JsonErrorTests
{
    [Theory]
    [InlineData("""{"code":401,"message":"unauthorized"}""")]
    [InlineData("""{"code":"AccessDenied","msg":"no"}""")]
    [InlineData("""{"errcode":40001,"errmsg":"invalid credential"}""")]
    [InlineData("""{"errorCode":"A0230","errorMsg":"登录已过期"}""")]
    [InlineData("""{"timestamp":"2024-06-04T02:36:44Z","status":401,"error":"Unauthorized","path":"/a"}""")]
    [InlineData("""{"error":{"code":403,"message":"forbidden"}}""")]
    [InlineData("""{"error":"token expired"}""")]
    [InlineData("""{"success":false,"message":"login"}""")]
    [InlineData("""{"value":{"code":401,"message":"x"}}""")]
    public async Task Error_WhereNothingPromisesAType_IsAnErrorPage(string body)
    {
        Assert.True(JsonError.IsReportedBy(body));
        using var engine = Storage(body, "application/json;charset=UTF-8");
        var error = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link(null)));
        Assert.Equal((DownloadErrorCode.ErrorPage, "a JSON document"), (error.Code, error.Message.Contains("a JSON document", StringComparison.Ordinal) ? "a JSON document" : error.Message));
        Assert.Empty(engine.Folder.Files());
    }

    [Theory]
    [InlineData("""{"code":0,"message":"ok","data":[1]}""")]
    [InlineData("""{"code":200,"msg":"success"}""")]
    [InlineData("""{"name":"a","version":"1.0"}""")]
    [InlineData("""[{"code":401,"message":"x"}]""")]
    [InlineData("""{"code":401}""")]
    [InlineData("""{"message":"hello"}""")]
    [InlineData("""{"code":401,"message":"cut""")]
    public async Task Data_WhereNothingPromisesAType_AreTheFile(string body)
    {
        Assert.False(JsonError.IsReportedBy(body));
        using var engine = Storage(body, "application/json");
        Assert.Equal("file.json", (await engine.DownloadAsync(Engine.Link(null))).FileName);
    }

    [Theory]
    [InlineData("a.json", "application/json")]
    [InlineData("a.geojson", "application/json")]
    [InlineData("a.txt", "application/json")]
    [InlineData("a.xyz", "application/octet-stream")]
    public async Task Error_WhereItMayBeTheFile_IsKept(string name, string type)
    {
        using var engine = Storage("""{"code":401,"message":"unauthorized"}""", type);
        Assert.Equal(name, (await engine.DownloadAsync(Engine.Link(name))).FileName);
    }

    [Theory]
    [InlineData("a.csv", "application/json", """{"code":401,"message":"unauthorized"}""")]
    [InlineData("a.xyz", "text/plain", """{"code":401,"message":"unauthorized"}""")]
    [InlineData(null, "application/xml", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>")]
    public async Task Error_InPlaceOfAnotherPromise_IsAnErrorPage(string? name, string type, string body)
    {
        using var engine = Storage(body, type);
        Assert.Equal(DownloadErrorCode.ErrorPage, (await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link(name)))).Code);
    }

    [Fact]
    public async Task Error_WithTheLengthOfTheLink_IsTheFile()
    {
        const string Body = """{"code":401,"message":"unauthorized"}""";
        using var engine = Storage(Body, "application/json");
        Assert.Equal(DownloadStatus.Downloaded, (await engine.DownloadAsync(Engine.Link(null, length: Body.Length))).Status);
    }

    private static Engine Storage(string body, string type) => new(_ =>
    {
        var response = StorageResponses.Whole(Encoding.UTF8.GetBytes(body), etag: null);
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return response;
    });
}
