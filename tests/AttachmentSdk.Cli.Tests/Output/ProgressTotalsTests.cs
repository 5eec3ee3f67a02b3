using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Tests.Output;

public class ProgressTotalsTests
{
    [Fact]
    public void Describe_NothingRead_SaysWhatIsDone() => Assert.Equal("Asking for links", ProgressTotals.Describe(new BatchProgress(), 0, areAllBegun: true));

    [Fact]
    public void Describe_OneFile_IsNotCalledFiles() =>
        Assert.Equal("0/1 file  1.0 kB / 2.0 kB  (1 under way)", ProgressTotals.Describe(new BatchProgress(1, true, filesUnderWay: 1, bytesReceived: 1000, bytesExpected: 2000), 0, areAllBegun: true));

    [Fact]
    public void Describe_MoreToRead_HasAPlusSign() =>
        Assert.Equal("2/100+ files  1.0 kB  500 B/s", ProgressTotals.Describe(new BatchProgress(100, false, filesDownloaded: 2, bytesReceived: 1000, bytesExpected: 1000), 500, areAllBegun: true));

    [Fact]
    public void Describe_FilesNotBegun_HidesASumThatIsNotTheWhole() =>
        Assert.Equal("1/3 files  1.0 kB  (1 under way)", ProgressTotals.Describe(new BatchProgress(3, true, 1, 1, bytesReceived: 1000, bytesExpected: 9000), 0, areAllBegun: true));

    [Fact]
    public void Describe_LengthsNotKnownYet_HidesASumThatIsNotTheWhole() =>
        Assert.Equal("1/3 files  1.0 kB  (2 under way)", ProgressTotals.Describe(new BatchProgress(3, true, 2, 1, bytesReceived: 1000, bytesExpected: 9000), 0, areAllBegun: false));

    [Fact]
    public void Describe_EveryKindOfEnd_IsCounted() =>
        Assert.Equal("10/10 files  0 B  (2 skipped, 3 not found, 4 failed)", ProgressTotals.Describe(new BatchProgress(10, true, 0, 1, 2, 3, 4), 0, areAllBegun: true));
}
