namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>An access key; with a security token it is a temporary one of STS.</summary>
internal sealed record OssCredentials(string AccessKeyId, string AccessKeySecret, string? SecurityToken = null);
