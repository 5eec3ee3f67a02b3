namespace AttachmentSdk.Emulator.InProcess;

/// <summary>The wait of a fault. Stopping the emulator interrupts it like a broken connection.</summary>
internal static class ConnectionWait
{
    /// <param name="pause">The time to wait.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="breakage">Creates the exception for the client if the emulator stops.</param>
    /// <param name="stopping">Cancelled when the emulator stops.</param>
    /// <param name="cancellationToken">Cancelled by the client.</param>
    public static async Task EndAsync(TimeSpan pause, TimeProvider clock, Func<Exception> breakage, CancellationToken stopping, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        try
        {
            await Task.Delay(pause, clock, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw breakage();
        }
    }
}
