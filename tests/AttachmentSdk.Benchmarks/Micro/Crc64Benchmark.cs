using AttachmentSdk.Downloads.Transfers;
using BenchmarkDotNet.Attributes;

namespace AttachmentSdk.Benchmarks.Micro;

/// <summary>Checksum of one buffer of a download. 128 KiB divided by the time gives the throughput.</summary>
public class Crc64Benchmark
{
    private readonly byte[] _buffer = new byte[128 * 1024];

    public Crc64Benchmark() => new Random(1).NextBytes(_buffer);

    [Benchmark]
    public object Folding()
    {
        var crc64 = new Crc64();
        crc64.Append(_buffer);
        return crc64.Value;
    }

    [Benchmark]
    public object Tables() => Crc64Table.Update(ulong.MaxValue, _buffer);
}
