using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class PictureRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_AttachmentPicture_IsServedByTheStorageForTenMinutes()
    {
        var picture = _emulator.First("attachment");
        var url = await _emulator.LinkAsync(picture);
        Assert.StartsWith(_emulator.StorageAddress.ToString(), url, StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(picture.ReadContent(), (await EmulatorClient.GetAsync(url)).Bytes);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(403, (await EmulatorClient.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Get_LocalPicture_IsRedirectedToTheStorageForFiveMinutes()
    {
        var picture = _emulator.First("local");
        var url = await _emulator.LinkAsync(picture);
        Assert.StartsWith(_emulator.BaseAddress.ToString(), url, StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromMinutes(5));
        var redirect = await EmulatorClient.GetAsync(url);
        Assert.Equal(302, redirect.Status);
        Assert.StartsWith(_emulator.StorageAddress.ToString(), redirect.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(picture.ReadContent(), (await EmulatorClient.GetAsync(redirect.Headers["Location"])).Bytes);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(403, (await EmulatorClient.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Get_CloudPicture_IsPlainUrlThatDoesNotExpire()
    {
        var picture = _emulator.First("cloud");
        var url = await _emulator.LinkAsync(picture);
        Assert.Empty(new Uri(url).Query);

        _clock.Advance(TimeSpan.FromDays(365));

        Assert.Equal(picture.ReadContent(), (await EmulatorClient.GetAsync(url)).Bytes);
    }

    [Fact]
    public async Task Get_LinkWithoutItsQueryOrOfOtherPicture_IsRefused()
    {
        var url = await _emulator.LinkAsync(_emulator.First("attachment"));
        var other = await _emulator.LinkAsync(_emulator.Pictures.Last(picture => picture.Tag == "attachment"));

        Assert.Equal(403, (await EmulatorClient.GetAsync(url.Split('?')[0])).Status);
        Assert.Equal(403, (await EmulatorClient.GetAsync(url.Split('?')[0] + "?" + other.Split('?')[1])).Status);
        Assert.Equal(403, (await EmulatorClient.GetAsync(url + "x")).Status);
        Assert.Equal(404, (await EmulatorClient.GetAsync(url.Replace("/3_", "/4_", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Delete_IsNotAllowed()
    {
        var url = await _emulator.LinkAsync(_emulator.First("cloud"));

        Assert.Equal(405, (await EmulatorClient.SendAsync(HttpMethod.Delete, url)).Status);
    }

    [Fact]
    public async Task Get_RedirectFault_LeadsToTheOtherOrigin()
    {
        var picture = _emulator.First("attachment");
        _emulator.Faults.Add(new FaultRule(FaultKind.Redirect) { ItemId = picture.PicKey, Operation = EmulatorOperations.StorageKDocs });

        var redirect = await EmulatorClient.GetAsync(await _emulator.LinkAsync(picture));

        Assert.StartsWith(_emulator.OtherAddress.ToString(), redirect.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(picture.ReadContent(), (await EmulatorClient.GetAsync(redirect.Headers["Location"])).Bytes);
    }

    [Fact]
    public async Task Get_Range_IsPart()
    {
        var picture = _emulator.First("attachment");

        var reply = await EmulatorClient.GetAsync(await _emulator.LinkAsync(picture), ("Range", "bytes=10-"));

        Assert.Equal(206, reply.Status);
        Assert.Equal(picture.ReadContent()[10..], reply.Bytes);
        Assert.Equal($"bytes 10-{picture.Length - 1}/{picture.Length}", reply.Headers["Content-Range"]);
    }
}
