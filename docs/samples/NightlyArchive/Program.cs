using NightlyArchive;

string[] switches = ["--once", "--emulator"];
var builder = Host.CreateApplicationBuilder([.. args.Except(switches)]);
await using var emulator = args.Contains("--emulator") ? await EmulatedVendor.StartAsync(builder.Configuration) : null;
builder.Services.AddNightlyArchive(builder.Configuration);
builder.Services.AddArchiveTelemetry(builder.Configuration);

if (!args.Contains("--once"))
{
    builder.Services.AddHostedService<NightlyWorker>();
    await builder.Build().RunAsync();
    return 0;
}

using var host = builder.Build();
await host.StartAsync();
try
{
    var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    return await host.Services.GetRequiredService<ArchiveRun>().TryAsync(stopping) ? 0 : 1;
}
catch (OperationCanceledException)
{
    return 130; // Ctrl+C.
}
finally
{
    await host.StopAsync();
}
