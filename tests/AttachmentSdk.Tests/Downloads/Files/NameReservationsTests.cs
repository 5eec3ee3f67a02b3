using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Files;

[Collection(nameof(Alone))]
public class NameReservationsTests
{
    private readonly NameReservations _names = new();

    [Fact]
    public void TryTake_HeldByAnother_IsRefusedUntilReleased()
    {
        Assert.True(_names.TryTake("a.bin"));
        Assert.False(_names.TryTake("a.bin"));
        Assert.True(_names.IsTaken("a.bin"));

        _names.Release("a.bin");

        Assert.False(_names.IsTaken("a.bin"));
        Assert.True(_names.TryTake("a.bin"));
    }

    [Fact]
    public void TryTake_GivenAway_IsRefusedForEver()
    {
        _names.TryTake("a.bin");
        _names.Give("a.bin");
        _names.Release("a.bin");

        Assert.True(_names.IsTaken("a.bin"));
        Assert.False(_names.TryTake("a.bin"));
    }

    [Theory]
    [InlineData("CAFÉ.bin", "café.bin")]
    [InlineData("𐐀.bin", "𐐨.bin")]
    public void TryTake_SameButForCase_IsOneName(string name, string other)
    {
        _names.TryTake(name);
        Assert.False(_names.TryTake(other));
        _names.Give(name);

        Assert.False(_names.TryTake(other));
    }

    [Fact]
    public void Give_MillionNames_StayApartAndNeedFewBytesEach()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < 1_000_000; number++)
        {
            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"发票-{number}.pdf");
            Assert.True(_names.TryTake(name));
            _names.Give(name);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 40_000_000);
        GC.KeepAlive(_names);
    }

    [Theory]
    [InlineData("a.pdf", true)]
    [InlineData("Ab/发票 (1).PDF", true)]
    [InlineData("一龥鿿", true)]
    [InlineData("é.pdf", false)]
    [InlineData("ａ全角", false)]
    [InlineData("𠮷田", false)]
    [InlineData("、", false)]
    public void Hash_OfBytes_IsThatOfTheKey(string name, bool isFast)
    {
        var path = name.Replace('/', Path.DirectorySeparatorChar);
        Assert.Equal(isFast ? NameReservations.HashOf(NameReservations.KeyOf(path)) : null, NameReservations.TryHash(System.Text.Encoding.UTF8.GetBytes(name)));
    }
}
