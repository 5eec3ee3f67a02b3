namespace NightlyArchive;

internal static class ArchiveServices
{
    /// <summary>Registers everything but the worker that waits for the night.</summary>
    public static void AddNightlyArchive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEkuaibaoClient(configuration.GetSection("Ekuaibao"));
        services.AddOptions<ArchiveOptions>().Bind(configuration.GetSection("Archive")).ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<INewForms, InboxForms>();
        services.AddSingleton<ArchiveState>();
        services.AddSingleton<FormArchive>();
        services.AddSingleton<ArchiveRun>();
    }
}
