using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Ekuaibao;
using BenchmarkDotNet.Attributes;

namespace AttachmentSdk.Benchmarks.Micro;

/// <summary>What is done once for each item.</summary>
[MemoryDiagnoser]
public class KeysAndNamesBenchmark
{
    private readonly string _key = """DP:{"fileId":"136634437985","fileName":"128163bbba83.jpg","fileSize":2985928,"fileType":"jpg","spaceId":"7215288789"}""";
    private readonly string _name = "..\\合同（最终版）2026年6月 <终稿>.pdf. ";

    [Benchmark]
    public object DecodeKey() => DingTalkDriveKey.Parse(_key);

    [Benchmark]
    public object SanitizeName() => SafeFileName.From(_name);
}
