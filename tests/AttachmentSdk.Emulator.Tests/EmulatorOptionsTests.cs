namespace AttachmentSdk.Emulator.Tests;

public sealed class EmulatorOptionsTests
{
    [Fact]
    public void New_Defaults_AreTheDocumentedOnes()
    {
        var options = new EmulatorOptions();

        Assert.Equal((40, 1), (options.Files, options.Seed));
        Assert.Same(TimeProvider.System, options.Clock);
        Assert.Null(options.Urls);
        Assert.Null(options.Faults);
        Assert.Null(options.LargeFileLength);
        Assert.Null(options.MaxRecordedRequests);
        Assert.False(options.NotFoundAsBraces || options.ShuffleResponses);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Start_TooFewFiles_NamesTheOption(int files)
    {
        var error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => AttachmentEmulator.StartAsync(new EmulatorOptions { Files = files }));

        Assert.Equal("Files", error.ParamName);
    }

    [Fact]
    public async Task Start_LargeFileWithoutBytes_NamesTheOption()
    {
        var error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => AttachmentEmulator.StartAsync(new EmulatorOptions { LargeFileLength = 0 }));

        Assert.Equal("LargeFileLength", error.ParamName);
    }

    [Fact]
    public async Task Start_NoRequestRecorded_NamesTheOption()
    {
        var error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => AttachmentEmulator.StartAsync(new EmulatorOptions { MaxRecordedRequests = 0 }));

        Assert.Equal("MaxRecordedRequests", error.ParamName);
    }

    [Fact]
    public async Task Start_NoClock_NamesTheOption()
    {
        var error = await Assert.ThrowsAsync<ArgumentNullException>(
            () => AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = null! }));

        Assert.Equal("Clock", error.ParamName);
    }
}
