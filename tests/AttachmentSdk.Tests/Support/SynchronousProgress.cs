using AttachmentSdk.Downloads;

namespace AttachmentSdk.Tests.Support;

/// <summary>Unlike <see cref="Progress{T}"/>, reports in the thread that made the step.</summary>
internal sealed class SynchronousProgress<TReference>(Action<DownloadProgress<TReference>> report) : IProgress<DownloadProgress<TReference>>
{
    public void Report(DownloadProgress<TReference> value) => report(value);
}
