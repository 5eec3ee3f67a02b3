namespace AttachmentSdk.Generator.BuildTests;

/// <summary>Builds run one after the other: each takes all processors.</summary>
[CollectionDefinition(Name)]
public sealed class Builds : ICollectionFixture<BuiltRepository>
{
    public const string Name = "builds";
}
