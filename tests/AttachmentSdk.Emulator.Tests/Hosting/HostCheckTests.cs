namespace AttachmentSdk.Emulator.Tests.Hosting;

public sealed class HostCheckTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("evillocalhost")]
    [InlineData("192.168.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("[2001:db8::1]")]
    public async Task Request_HostOfSomebodyElse_IsRefused(string host)
    {
        await using var emulator = await AttachmentEmulator.StartAsync();

        foreach (var address in new[] { $"{emulator.BaseAddress}_emulator/contracts", emulator.BaseAddress.AbsoluteUri, emulator.StorageAddress.AbsoluteUri, emulator.OtherAddress.AbsoluteUri })
        {
            var reply = await EmulatorClient.GetAsync(address, ("Host", host));

            Assert.Equal(421, reply.Status);
            Assert.Contains("responds to its own address http://127.0.0.1:", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(emulator.AccessToken, reply.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, emulator.Requests.Count);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://localhost.evil.example:5080")]
    [InlineData("null")]
    [InlineData("file://")]
    public async Task Request_OfAPageOfAnotherMachine_IsRefused(string origin)
    {
        await using var emulator = await AttachmentEmulator.StartAsync();

        var reply = await EmulatorClient.GetAsync($"{emulator.BaseAddress}_emulator/contracts", ("Origin", origin));

        Assert.Equal(403, reply.Status);
        Assert.Equal(0, emulator.Requests.Count);
    }

    [Theory]
    [InlineData("http://localhost:3000")]
    [InlineData("http://127.0.0.1:5080")]
    public async Task Request_OfAPageOfThisMachine_IsServed(string origin)
    {
        await using var emulator = await AttachmentEmulator.StartAsync();

        Assert.Equal(200, (await EmulatorClient.GetAsync($"{emulator.BaseAddress}_emulator/contracts", ("Origin", origin))).Status);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("localhost.")]
    [InlineData("emulator.localhost")]
    [InlineData("127.0.0.2")]
    [InlineData("[::1]:5080")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Request_HostOfThisMachine_IsServed(string host)
    {
        await using var emulator = await AttachmentEmulator.StartAsync();

        Assert.Equal(200, (await EmulatorClient.GetAsync($"{emulator.BaseAddress}_emulator/contracts", ("Host", host))).Status);
    }
}
