using System.IO.Hashing;
using System.Text;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Emulator;
using static AttachmentSdk.Tests.Support.StorageResponses;
using Crc64 = AttachmentSdk.Downloads.Transfers.Crc64;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public class Crc64Tests
{
    private const ulong CheckValue = 0x995DC9BBDF1939FA; // Of "123456789", as catalogues of CRCs state it for CRC-64/XZ.

    [Fact]
    public void Value_OfTheCheckText_IsTheCataloguedOne() => Assert.Equal(CheckValue, Of(Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void Value_OfNothing_IsZero() => Assert.Equal(0UL, Of([]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Append_AnyLengthInAnyPieces_IsWhatTheReferenceSays(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var bytes = Bytes(random.Next(0, 2_000), random.Next());
            var crc = new Crc64();
            for (var from = 0; from < bytes.Length;)
            {
                var count = Math.Min(bytes.Length - from, random.Next(1, 700));
                crc.Append(bytes.AsSpan(from, count));
                from += count;
            }

            Assert.Equal(Reference(bytes), crc.Value);
        }
    }

    [Fact]
    public void Append_EveryLengthAroundAStep_IsWhatTheReferenceSays()
    {
        var bytes = Bytes(400);
        for (var length = 0; length <= bytes.Length; length++)
        {
            Assert.Equal(Reference(bytes.AsSpan(0, length)), Of(bytes[..length]));
        }
    }

    [Fact]
    public void Append_UnalignedStart_IsWhatTheReferenceSays()
    {
        var bytes = Bytes(1_000);
        for (var start = 0; start < 64; start++)
        {
            Assert.Equal(Reference(bytes.AsSpan(start)), Of(bytes[start..]));
        }
    }

    [Fact]
    public void Update_AnyState_TableAndFoldingGiveWhatTheReferenceSays()
    {
        var random = new Random(9);
        for (var round = 0; round < 200; round++)
        {
            var bytes = Bytes(random.Next(128, 5_000), random.Next());
            var state = (ulong)random.NextInt64();
            var expected = Reference(state, bytes);
            Assert.Equal(expected, Crc64Table.Update(state, bytes));

#if !NETSTANDARD_LIBRARY
            // A processor without carry-less multiplication uses the table alone.
            if (Crc64Folding.IsSupported)
            {
                ReadOnlySpan<byte> rest = bytes;
                var folded = Crc64Folding.Update(state, ref rest);
                Assert.True(rest.Length < 64);
                Assert.Equal(expected, Crc64Table.Update(folded, rest));
            }
#endif
        }
    }

    [Fact]
    public async Task Value_OfTheEmulatorsFiles_IsWhatItsStorageStates()
    {
        await using var emulator = AttachmentEmulator.Create();
        Assert.All(emulator.Attachments, file => Assert.Equal(file.Crc64, Of(file.ReadContent())));
    }

    [Fact]
    public void Reset_StartsOver()
    {
        var crc = new Crc64();
        crc.Append([1, 2, 3]);
        crc.Reset();
        crc.Append(Encoding.ASCII.GetBytes("123456789"));
        Assert.Equal(CheckValue, crc.Value);
    }

    private static ulong Of(byte[] bytes)
    {
        var crc = new Crc64();
        crc.Append(bytes);
        return crc.Value;
    }

    // The emulator's, which is not the library's own code.
    private static ulong Reference(ReadOnlySpan<byte> bytes) => ~Reference(ulong.MaxValue, bytes);

    private static ulong Reference(ulong state, ReadOnlySpan<byte> bytes) =>
        System.IO.Hashing.Crc64.HashToUInt64(Crc64ParameterSet.Create(0x42F0E1EBA9EA3693, state, finalXorValue: 0, reflectValues: true), bytes);
}
