namespace AttachmentSdk.Emulator.InProcess;

/// <summary>The wait of a fault, which the emulator's end breaks as it breaks a connection.</summary>
internal static class ConnectionWait
{
    /// <param name="pause">How long.</param>
    /// <param name="clock">By which clock.</param>
    /// <param name="breakage">What the client sees of the emulator's end.</param>
    /// <param name="stopping">The emulator's end.</param>
    /// <param name="cancellationToken">The client's own cancellation.</param>
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
