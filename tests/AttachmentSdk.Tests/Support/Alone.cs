namespace AttachmentSdk.Tests.Support;

/// <summary>Tests that change or measure something of the whole process: nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
