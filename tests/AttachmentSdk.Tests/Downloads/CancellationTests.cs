using System.Diagnostics;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads;

/// <summary>A batch over real connections that its caller cancels while all of it hangs.</summary>
public sealed class CancellationTests
{
    private const int Length = 3 << 20;
    private const long Sent = 2 << 20;

    public static TheoryData<FaultKind, long?> Hangs => new()
    {
        { FaultKind.Delay, null }, // Before the headers.
        { FaultKind.Stall, 0 },
        { FaultKind.Stall, Sent },
    };

    [Theory]
    [MemberData(nameof(Hangs))]
    public async Task Cancel_AllDownloadsHang_EndsWithinASecondAndKeepsTheParts(FaultKind kind, long? afterBytes)
    {
        var clock = new TestTimeProvider(DateTimeOffset.UtcNow);
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 6, LargeFileLength = Length, Clock = clock });
        var large = vendors.Emulator.Attachments[^1];

        // Only the large one is sent in part: of a small one all bytes might have come, and it would be done.
        vendors.Emulator.Faults.Add(new FaultRule(kind) { Operation = "storage.*", ItemId = large.Id, AfterBytes = afterBytes, Duration = TimeSpan.FromDays(1), Times = null });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Delay) { Operation = "storage.*", Duration = TimeSpan.FromDays(1), Times = null });
        using var cancellation = new CancellationTokenSource();
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var progress = new SynchronousProgress<AttachmentReference>(step => OnStep(step, received));
        var results = ReadAsync(vendors, progress, cancellation.Token);
        await clock.WaitForTimersAsync(vendors.Emulator.Attachments.Count); // Each hangs by the emulator's clock.
        await (afterBytes > 0 ? received.Task : Task.CompletedTask);

        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => results);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.All(vendors.Folder.Files(), name => Assert.StartsWith(".", name, StringComparison.Ordinal));
        if (afterBytes > 0)
        {
            vendors.Emulator.Faults.Clear();
            await vendors.DownloadAsync(EmulatedVendors.Reference(large));
            Assert.True(vendors.Emulator.Requests.Of(EmulatorOperations.StorageOssSignedUrl)[^1].Headers.ContainsKey("Range"));
        }
    }

    private static void OnStep(DownloadProgress<AttachmentReference> step, TaskCompletionSource received)
    {
        if (step.BytesReceived > 1 << 20)
        {
            received.TrySetResult();
        }
    }

    private static async Task ReadAsync(EmulatedVendors vendors, SynchronousProgress<AttachmentReference> progress, CancellationToken cancellationToken)
    {
        await foreach (var _ in vendors.Ekuaibao.Attachments.DownloadManyAsync(vendors.Emulator.Attachments.Select(EmulatedVendors.Reference), vendors.Folder.FullPath, null, progress, cancellationToken))
        {
            // Nothing but hanging items.
        }
    }
}
