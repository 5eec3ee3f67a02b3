using System.Collections.Concurrent;
using AttachmentSdk.Emulator.Data;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>All attachments that can be requested by id and key: those without a form, those of forms, and uploads.</summary>
internal sealed class AttachmentIndex
{
    private readonly ConcurrentDictionary<(string Id, string Key), EmulatedAttachment> _attachments = [];

    public AttachmentIndex(SampleData data)
    {
        foreach (var attachment in data.Attachments)
        {
            Add(attachment);
        }

        foreach (var file in data.Forms.Where(form => !form.IsDeleted).SelectMany(form => form.Files))
        {
            if (file is { Id: { } id, Key: { } key })
            {
                Add(new EmulatedAttachment(id, key, file.LinkKind, file.FileName, file.Stored));
            }
        }
    }

    public void Add(EmulatedAttachment attachment) => _attachments[(attachment.Id, attachment.Key)] = attachment;

    public EmulatedAttachment? Find(string id, string key) => _attachments.GetValueOrDefault((id, key));
}
