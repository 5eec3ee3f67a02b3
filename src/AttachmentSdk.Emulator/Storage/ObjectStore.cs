using System.Collections.Concurrent;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>All objects of all buckets; uploads add to them at run time.</summary>
internal sealed class ObjectStore
{
    private readonly ConcurrentDictionary<(string Bucket, string Key), StoredObject> _objects = [];

    public void Add(StoredObject stored)
    {
        if (!_objects.TryAdd((stored.Bucket, stored.Key), stored))
        {
            throw new ArgumentException($"There is an object {stored.Key} in {stored.Bucket} already.", nameof(stored));
        }
    }

    public StoredObject? Find(string bucket, string key) => _objects.GetValueOrDefault((bucket, key));
}
