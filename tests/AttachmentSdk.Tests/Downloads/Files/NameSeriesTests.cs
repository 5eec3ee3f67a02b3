using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class NameSeriesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly NameReservations _reservations = new();
    private readonly NameSeries _series;
    private int _looks;

    public NameSeriesTests() => _series = new NameSeries("a.png", _reservations, name =>
    {
        _looks++;
        return _folder.Combine(name);
    });

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_NothingThere_IsNothing()
    {
        Assert.Null(Find(1));

        Assert.Equal((0, "a.png", "a (7).png"), (_series.Next, _series.NameAt(0), _series.NameAt(7)));
    }

    [Fact]
    public void Find_SameLength_IsGivenOnce()
    {
        Put(5, 5, 5);

        Assert.Equal([Path("a.png"), Path("a (1).png"), Path("a (2).png"), null], Enumerable.Range(0, 4).Select(_ => Find(5)));
    }

    [Fact]
    public void Find_OtherLengthsBeforeIt_AreKeptForOthers()
    {
        Put(1, 2, 3);

        Assert.Equal([Path("a (2).png"), Path("a.png"), Path("a (1).png")], new[] { 3, 1, 2 }.Select(length => Find(length)));
    }

    [Fact]
    public void Find_TakenByTheBatch_IsOfAnotherItem()
    {
        Put(5, 5);
        _reservations.TryTake("A.PNG");
        _reservations.Give("A.PNG");

        Assert.Equal(Path("a (1).png"), Find(5));
    }

    [Fact]
    public void Find_GoneOrChangedMeanwhile_IsNothing()
    {
        Put(5, 5, 6);
        Assert.Equal(Path("a (2).png"), Find(6));
        File.Delete(Path("a.png"));
        File.WriteAllBytes(Path("a (1).png"), new byte[7]);

        Assert.Null(Find(5));
    }

    [Fact]
    public void Find_FileThatCameLater_IsFound()
    {
        Assert.Null(Find(5));
        Put(5);

        Assert.Equal(Path("a.png"), Find(5));
    }

    [Fact]
    public void Find_ThousandsInAnyOrder_LooksAtEachFileOnlyAFewTimes()
    {
        const int Count = 2000;
        Put([.. Enumerable.Range(1, Count)]);

        var lengths = Enumerable.Range(1, Count).ToArray();
        new Random(5).Shuffle(lengths);
        Assert.All(lengths, length => Assert.Equal(Path(_series.NameAt(length - 1)), Find(length)));

        Assert.InRange(_looks, Count, 3 * Count);
    }

    [Fact]
    public void Pass_ThousandsOfNewOnes_LooksAtNoneOfThemAgain()
    {
        for (var number = 0; number < 2000; number++)
        {
            Assert.Null(Find(5));
            Assert.Equal(number, _series.Next);
            _series.Pass(number);
        }

        Assert.InRange(_looks, 0, 4000);
    }

    [Fact]
    public void Find_SameLengthOtherContent_IsOfAnotherItem()
    {
        Put(5, 5, 5);
        File.WriteAllText(Path("a (1).png"), "bytes");

        var content = new RemoteObject { Length = 5, Crc64 = ContentHash.Of(Path("a (1).png"), new RemoteObject()).Crc64 };

        Assert.Equal(Path("a (1).png"), _series.Find(5, file => file.Has(content))?.Path);
        Assert.Equal(Path("a.png"), Find(5));
    }

    private string? Find(long length) => _series.Find(length, _ => true)?.Path;

    private string Path(string name) => _folder.Combine(name);

    private void Put(params int[] lengths)
    {
        for (var number = 0; number < lengths.Length; number++)
        {
            File.WriteAllBytes(Path(_series.NameAt(number)), new byte[lengths[number]]);
        }
    }
}
