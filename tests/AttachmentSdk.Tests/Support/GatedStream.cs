namespace AttachmentSdk.Tests.Support;

/// <summary>A stream whose writes wait until it is opened.</summary>
internal sealed class GatedStream : MemoryStream
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first write waits.</summary>
    public Task Reached => _reached.Task;

    public void Open() => _open.SetResult();

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await WriteAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _reached.TrySetResult();
        await _open.Task.WaitAsync(cancellationToken);
        Write(buffer.Span);
    }
}
