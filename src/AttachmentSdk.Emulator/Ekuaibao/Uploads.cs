using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>The uploaded files, in the order of the uploads; thread-safe.</summary>
internal sealed class Uploads(SeededText text, string bucket, ObjectStore store, AttachmentIndex index)
{
    private readonly object _lock = new();
    private readonly List<EmulatedAttachment> _attachments = [];

    public IReadOnlyList<EmulatedAttachment> Snapshot()
    {
        lock (_lock)
        {
            return [.. _attachments];
        }
    }

    public EmulatedAttachment Add(string name, byte[] bytes)
    {
        lock (_lock)
        {
            var number = _attachments.Count;
            var id = SampleKeys.Id(text, number);
            var key = NextKey(name);
            var stored = new StoredObject(bucket, key, id, name, new BuiltContent(bytes), text.NextNumber())
            {
                ContentDisposition = ContentDisposition.Of(name, (ulong)number),
            };
            var attachment = new EmulatedAttachment(id, key, LinkKind.OssSignedUrl, name, stored);
            store.Add(stored);
            index.Add(attachment);
            _attachments.Add(attachment);
            return attachment;
        }
    }

    // Files that were loaded from a folder may have been uploaded, with the same seed, to the emulator that saved it.
    private string NextKey(string name)
    {
        string key;
        do
        {
            key = $"openapi{text.NextUuid()}-{name}";
        }
        while (store.Find(bucket, key) is not null);
        return key;
    }
}
