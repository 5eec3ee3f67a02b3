using Microsoft.Extensions.Hosting;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>Leaves Ctrl+C and SIGTERM to the process of the emulator; the default lifetime would handle them.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
