using AttachmentSdk.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NightlyArchive.Tests;

/// <summary>The sample with an emulator that needs no port, a clock that stands still, and folders of its own.</summary>
internal sealed class SampleProgram : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;

    public SampleProgram(Action<IServiceCollection>? register = null)
    {
        Emulator = AttachmentEmulator.Create(new EmulatorOptions { Clock = Clock });
        Directory.CreateDirectory(_folder.Combine("inbox"));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddNightlyArchive(Configuration());
        services.AddSingleton<TimeProvider>(Clock);
        var connections = services.AddEkuaibaoClient(_ => { });
        connections.ApiHttpClient.ConfigurePrimaryHttpMessageHandler(Emulator.CreateHandler);
        connections.StorageHttpClient.ConfigurePrimaryHttpMessageHandler(Emulator.CreateHandler);
        services.AddSingleton<NightlyWorker>();
        register?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public TestTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 20, 0, 0, TimeSpan.Zero));

    public AttachmentEmulator Emulator { get; }

    public IReadOnlyList<EmulatedForm> Forms => [.. Emulator.Forms.Where(form => !form.IsDeleted)];

    public string StateFile => _folder.Combine("state.json");

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Drop(string list, params IEnumerable<string> lines) => File.WriteAllLines(_folder.Combine("inbox", list), lines);

    public IReadOnlyList<string> ArchivedFiles() => [.. _folder.Files().Where(file => file.StartsWith("archive/", StringComparison.Ordinal))];

    public Task<ArchiveResult> RunAsync() => Get<FormArchive>().RunAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Emulator.DisposeAsync();
        _folder.Dispose();
    }

    private IConfiguration Configuration() =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ekuaibao:BaseAddress"] = "https://app.ekuaibao.com/",
            ["Ekuaibao:AppKey"] = Emulator.AppKey,
            ["Ekuaibao:AppSecurity"] = Emulator.AppSecurity,
            ["Archive:At"] = "02:00",
            ["Archive:Inbox"] = _folder.Combine("inbox"),
            ["Archive:Folder"] = _folder.Combine("archive"),
            ["Archive:StateFile"] = StateFile,
        }).Build();
}
