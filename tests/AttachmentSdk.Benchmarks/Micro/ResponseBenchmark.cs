using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.Http;
using BenchmarkDotNet.Attributes;
using Newtonsoft.Json;

namespace AttachmentSdk.Benchmarks.Micro;

/// <summary>Parsing the response to a full call: 100 links with signatures as long as the vendor's.</summary>
[MemoryDiagnoser]
public class ResponseBenchmark
{
    private readonly JsonSerializerSettings _settings = WireJson.Configure(new JsonSerializerSettings());
    private readonly ApiBody _response = Read(JsonConvert.SerializeObject(Enumerable.Range(0, 100).Select(index => new
    {
        id = $"61sbwX3DEAgk{index:00}",
        key = $"openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-kotlin简介 {index}.docx",
        url = $"https://ekuaibao.oss-cn-hangzhou.aliyuncs.com/{index}?security-token={new string('x', 800)}",
        thumbUrl = $"https://ekuaibao.oss-cn-hangzhou.aliyuncs.com/{index}?x-oss-process=image&security-token={new string('x', 800)}",
    })));

    [Benchmark]
    public object Parse100Links() => WireJson.Parse<ICollection<AttachmentUrl>>(_response, _settings)!;

    private static ApiBody Read(string text)
    {
        using var response = new HttpResponseMessage { Content = new StringContent(text) };
        return ApiBody.ReadAsync(response, default).GetAwaiter().GetResult();
    }
}
