using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/attachment/attachment-upload. An uploaded file can be downloaded immediately.</summary>
internal sealed class UploadRoute(EkuaibaoAccount account, Uploads uploads) : ApiRoute(EmulatorOperations.EkuaibaoUpload)
{
    /// <summary>The page states 30 MB. That it means 30 · 2^20 bytes, and that they are allowed, is an inference.</summary>
    private const int MaxLength = 30 * 1024 * 1024;

    /// <summary>The response of a proxy in front of the vendor; the page has the text only.</summary>
    private const string TooLargePage =
        "<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n"
        + "<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?\\/*<>:\"|");

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v2/attachment/upload";

    protected override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        // An assumption: a proxy checks the length before any token, and "far above" 30 MB begins at 60.
        if (request.IsBodyCut)
        {
            return EmulatorResponse.OfText(413, TooLargePage, "text/html");
        }

        if (!account.Tokens.IsValid(request.Query["accessToken"]))
        {
            return EmulatorResponse.OfText(403, "未授权");
        }

        var (name, file) = (Part(request, "name"), Part(request, "file"));
        if (file is null || (name is null && HasStrangePart(request)))
        {
            // The page states this for a misspelt part; for a missing file it is an assumption.
            return EmulatorResponse.OfText(412, "空指针异常");
        }

        var fileName = Encoding.UTF8.GetString(name ?? []);
        if (string.IsNullOrWhiteSpace(fileName) || fileName.AsSpan().ContainsAny(Forbidden))
        {
            return EmulatorResponse.OfText(400, "参数name不能为空，且必须为合法的文件名");
        }

        return file.Length > MaxLength ? EmulatorResponse.OfText(412, "上传附件大小不可超过30Mb") : Accept(fileName, file);
    }

    private static byte[]? Part(EmulatorRequest request, string name) => request.Form?.FirstOrDefault(part => part.Name == name)?.Bytes;

    private static bool HasStrangePart(EmulatorRequest request) => request.Form!.Any(part => part.Name is not ("name" or "file"));

    private EmulatorResponse Accept(string name, byte[] bytes)
    {
        var attachment = uploads.Add(name, bytes);

        // "empty" is not documented; it is false in the only example, and always here.
        return EmulatorResponse.OfJson(new JsonObject
        {
            ["value"] = new JsonObject { ["key"] = attachment.Key, ["fileId"] = attachment.Id, ["fileName"] = attachment.FileName, ["empty"] = false },
        });
    }
}
