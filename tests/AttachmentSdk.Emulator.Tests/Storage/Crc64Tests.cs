using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.Tests.Storage;

public sealed class Crc64Tests
{
    [Fact]
    public void Of_CheckInput_IsPublishedCheckValue() => Assert.Equal(0x995DC9BBDF1939FAUL, Crc64.Of("123456789"u8));

    [Fact]
    public void Of_Nothing_IsZero() => Assert.Equal(0UL, Crc64.Of([]));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    [InlineData(1021)]
    public void Append_InPieces_EqualsBitByBit(int pieceLength)
    {
        var bytes = Enumerable.Range(0, 1021).Select(i => (byte)(i * 37)).ToArray();
        var crc64 = new Crc64();
        foreach (var piece in bytes.Chunk(pieceLength))
        {
            crc64.Append(piece);
        }

        Assert.Equal(BitByBit(bytes), crc64.Value);
    }

    /// <summary>The definition, without tables.</summary>
    private static ulong BitByBit(byte[] bytes)
    {
        var state = ulong.MaxValue;
        foreach (var value in bytes)
        {
            state ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state >> 1) ^ ((state & 1) * 0xC96C5795D7870F42);
            }
        }

        return ~state;
    }
}
