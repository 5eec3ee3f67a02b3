using System.Net;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AttachmentSdk.Tests.Http;

/// <summary>Changes what is static in Newtonsoft.Json.</summary>
[Collection(nameof(Alone))]
public sealed class HostSettingsTests : IDisposable
{
    private readonly Func<JsonSerializerSettings>? _original = JsonConvert.DefaultSettings;

    public void Dispose() => JsonConvert.DefaultSettings = _original;

    [Fact]
    public async Task HostileDefaultSettings_ChangeNeitherRequestsNorResponses()
    {
        var ekuaibao = await EkuaibaoAsync();
        var kdocs = await KDocsAsync();
        var refusal = await RefusalAsync();

        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.All,
            ContractResolver = new DefaultContractResolver { NamingStrategy = new KebabCaseNamingStrategy { OverrideSpecifiedNames = true } },
            Converters = [new UpperCase()],
            NullValueHandling = NullValueHandling.Include,
            MissingMemberHandling = MissingMemberHandling.Error,
            DateParseHandling = DateParseHandling.DateTimeOffset,
            MaxDepth = 1,
            Formatting = Formatting.Indented,
            Error = (_, arguments) => arguments.ErrorContext.Handled = false,
        };

        Assert.Equal(ekuaibao, await EkuaibaoAsync());
        Assert.Equal(kdocs, await KDocsAsync());
        Assert.Equal(refusal, await RefusalAsync());
    }

    private static async Task<string> EkuaibaoAsync()
    {
        using var stub = new StubHandler()
            .Enqueue(HttpStatusCode.OK, """{"value":{"accessToken":"t","expireTime":1900000000000,"x":"2024-06-04T02:36:44Z"}}""")
            .Enqueue(HttpStatusCode.OK, """[{"id":"ID1","key":"openapi-a.pdf","url":"https://h/a","unknown":{"a":[1]}}]""");
        using var client = Vendors.EkuaibaoWithKey(stub);
        var links = await client.Attachments.ResolveLinksAsync([Vendors.Attachment]).ListAsync();
        return $"{links[0].Link!.Url}\n{string.Join('\n', stub.Requests.Select(RequestText.Describe))}";
    }

    private static async Task<string> KDocsAsync()
    {
        using var stub = new StubHandler()
            .Enqueue(HttpStatusCode.OK, """{"code":0,"data":{"access_token":"t","expires_in":86400}}""")
            .Enqueue(HttpStatusCode.OK, """{"code":0,"data":{"urls":[{"pic_key":"key1","tag":"attachment","pic_url":"https://h/a"}]}}""");
        using var client = Vendors.KDocsWithRefreshToken(stub);
        var links = await client.GetDocument("file").Pictures.ResolveLinksAsync([Vendors.Picture]).ListAsync();
        return $"{links[0].Link!.Url}\n{string.Join('\n', stub.Requests.Select(RequestText.Describe))}";
    }

    private static async Task<string> RefusalAsync()
    {
        using var stub = new StubHandler()
            .Enqueue(HttpStatusCode.OK, """{"code":"403","msg":"密钥无效","data":{"a":{"b":{}}}}""");
        using var client = Vendors.EkuaibaoWithKey(stub);
        return (await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync)).Message;
    }

    private sealed class UpperCase : JsonConverter<string>
    {
        public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) => "HIJACKED";

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => writer.WriteValue("HIJACKED");
    }
}
