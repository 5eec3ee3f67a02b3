namespace AttachmentSdk.Emulator.PageTests;

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "browser";
}
