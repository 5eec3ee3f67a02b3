using AttachmentSdk.Emulator.Data;

namespace AttachmentSdk.Emulator.Tests.Data;

public sealed class ObjectContentTests
{
    private static readonly byte[] CheckText = "123456789"u8.ToArray();

    [Fact]
    public void Crc64_OfTheCheckText_IsTheCataloguedOne() => Assert.Equal(0x995DC9BBDF1939FAUL, new BuiltContent(CheckText).Crc64);

    [Fact]
    public void Crc64_OfNothing_IsZero() => Assert.Equal(0UL, new BuiltContent([]).Crc64);

    // As liblzma computes it.
    [Fact]
    public void Crc64_OfManyChunks_GoesOnFromOneToTheNext() =>
        Assert.Equal(0x1BA5747955BB168DUL, new BuiltContent([.. Enumerable.Repeat(CheckText, 100_000).SelectMany(text => text)]).Crc64);
}
