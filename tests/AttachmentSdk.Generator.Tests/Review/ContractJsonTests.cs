using AttachmentSdk.Generator.Checking;
using AttachmentSdk.Generator.Review;

namespace AttachmentSdk.Generator.Tests.Review;

public class ContractJsonTests
{
    [Fact]
    public void From_Scalars_AreTypedUnlessQuoted()
    {
        using var folder = new TempFolder();
        var path = folder.Combine("one.yaml");
        File.WriteAllText(path, """
            plain: [12, -3, 1.5, true, False, null, ~, 1.2.3, 2024-01-01, text]
            quoted: ['12', "true", 'null', ""]
            200: {}
            """);

        Assert.Equal(
            """{"plain":[12,-3,1.5,true,false,null,null,"1.2.3","2024-01-01","text"],"quoted":["12","true","null",""],"200":{}}""",
            ContractJson.From(new ContractReader(path, []).Read()!)!.ToJsonString());
    }
}
