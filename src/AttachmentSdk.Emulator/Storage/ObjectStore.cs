namespace AttachmentSdk.Emulator.Storage;

/// <summary>All objects of all buckets.</summary>
internal sealed class ObjectStore
{
    private readonly Dictionary<(string Bucket, string Key), StoredObject> _objects = [];

    public void Add(StoredObject stored) => _objects.Add((stored.Bucket, stored.Key), stored);

    public StoredObject? Find(string bucket, string key) => _objects.GetValueOrDefault((bucket, key));
}
