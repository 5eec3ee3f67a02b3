using AttachmentSdk.Downloads;

namespace AttachmentSdk.Tests.Support;

/// <summary>Unlike <see cref="Progress{T}"/>, reports in the thread that made the step.</summary>
internal sealed class SynchronousProgress(Action<DownloadProgress> report) : IProgress<DownloadProgress>
{
    public void Report(DownloadProgress value) => report(value);
}
