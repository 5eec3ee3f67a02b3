using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public class RequestSerializationRuleTests
{
    [Fact]
    public void Apply_SerializeObject_GoesThroughTheSdk() =>
        Assert.Equal(
            "var json_ = AttachmentSdk.Http.WireJson.Serialize(body, JsonSerializerSettings);",
            new RequestSerializationRule().Apply("var json_ = Newtonsoft.Json.JsonConvert.SerializeObject(body, JsonSerializerSettings);"));
}
