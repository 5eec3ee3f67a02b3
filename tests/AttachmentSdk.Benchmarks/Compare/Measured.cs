namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>One run of one program.</summary>
internal sealed record Measured(double WallSeconds, double CpuSeconds, double PeakMegabytes, string ErrorOutput);
