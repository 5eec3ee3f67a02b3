using AttachmentSdk.DependencyInjection.Tests.Support;
using AttachmentSdk.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace AttachmentSdk.DependencyInjection.Tests;

public sealed class AttachmentClientFactoryTests : IAsyncLifetime
{
    private readonly AttachmentEmulator _emulator = AttachmentEmulator.Create();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Clients_OfAccountsAtRunTime_ShareConnectionsAndEndAlone()
    {
        await using var provider = Hosts.Container(services =>
        {
            Assert.Same(services, services.AddAttachmentClientFactory().HandledBy(_emulator).Services);
            services.AddAttachmentClientFactory();
        });
        var factory = provider.GetRequiredService<AttachmentClientFactory>();
        using var first = factory.CreateEkuaibaoClient(options => options.UseKeyOf(_emulator));
        using (var second = factory.CreateEkuaibaoClient(options => options.UseKeyOf(_emulator)))
        {
            await second.Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null);
        }

        Assert.True((await first.Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null)).IsSuccess);
    }

    [Fact]
    public void Client_WithWrongOptions_NamesTheOption()
    {
        using var provider = Hosts.Container(services => services.AddAttachmentClientFactory());
        var factory = provider.GetRequiredService<AttachmentClientFactory>();
        Assert.Equal("RefreshToken", Assert.Throws<ArgumentException>(() => factory.CreateKDocsClient(options => (options.AppId, options.AppKey, options.RefreshToken) = ("a", "b", " "))).ParamName);
        Assert.Throws<ArgumentNullException>(() => factory.CreateEkuaibaoClient(null!));
    }
}
