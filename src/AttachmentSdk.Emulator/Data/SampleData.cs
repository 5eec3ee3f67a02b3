using System.Globalization;
using AttachmentSdk.Emulator.Data.Documents;
using AttachmentSdk.Emulator.Data.Folders;
using AttachmentSdk.Emulator.Data.Formats;
using AttachmentSdk.Emulator.Data.Forms;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.Data;

/// <summary>All files of an emulator, by seed and count. The vendors' own examples come first.</summary>
internal sealed class SampleData
{
    /// <summary>Every third file is a KDocs picture, the third one first.</summary>
    private const int PictureEvery = 3;

    private readonly SeededText _text;
    private readonly ulong _seed;
    private readonly string _fileToken;
    private readonly BucketNames _buckets;
    private readonly List<EmulatedAttachment> _attachments = [];
    private readonly List<EmulatedPicture> _pictures = [];

    public SampleData(EmulatorOptions options, SeededText text, string fileToken, BucketNames buckets)
    {
        _text = text;
        _seed = (ulong)options.Seed;
        _fileToken = fileToken;
        _buckets = buckets;
        if (options.State is { } state)
        {
            AddFolder(state);
        }
        else
        {
            AddSamples(options.Files);
        }

        for (var i = 0; options.LargeFileLength is { } length && i < options.LargeFiles; i++)
        {
            var spec = new AttachmentSpec(LinkKind.OssSignedUrl, KeyShape.Upload, LargeFileName(i, options.LargeFiles), length);
            var key = SampleKeys.Upload(_text, spec.Shape, spec.Name);
            Add(spec, SampleKeys.Id(_text, i), key, key, new ComputedContent(length, _seed + (ulong)i));
        }

        Forms = new FormData(options, buckets, Store).Forms;
        Documents = new DocumentData(options, fileToken, _pictures, buckets.KDocsFiles, Store);
    }

    public ObjectStore Store { get; } = new();

    public IReadOnlyList<EmulatedForm> Forms { get; }

    public DocumentData Documents { get; }

    public IReadOnlyList<EmulatedAttachment> Attachments => _attachments;

    public IReadOnlyList<EmulatedPicture> Pictures => _pictures;

    private static string LargeFileName(int index, int count) =>
        count == 1 ? "大文件.bin" : string.Create(CultureInfo.InvariantCulture, $"大文件 {index + 1}.bin");

    private void AddSamples(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % PictureEvery == PictureEvery - 1)
            {
                AddPicture();
            }
            else
            {
                AddAttachment();
            }
        }
    }

    private void AddFolder(FolderState state)
    {
        foreach (var entry in state.Manifest.Attachments)
        {
            var spec = new AttachmentSpec(entry.LinkKind, KeyShape.Upload, entry.FileName, 0);
            var objectKey = entry.LinkKind == LinkKind.DingTalkDrive ? SampleKeys.DriveObject(InventedEntry.TextOf(entry.Key, (int)_seed)) : entry.Key;
            Add(spec, entry.Id, entry.Key, objectKey, state.Content(entry.File));
        }

        foreach (var entry in state.Manifest.Pictures)
        {
            var objectId = $"3_{InventedEntry.TextOf(entry.PicKey, (int)_seed).NextHex(32)}";
            Add(new PictureSpec(entry.Tag, entry.FileName, 0), entry.PicKey, objectId, state.Content(entry.File));
        }
    }

    private void AddAttachment()
    {
        var index = _attachments.Count;
        if (index < VendorExamples.Attachments.Count)
        {
            var example = VendorExamples.Attachments[index];
            Add(example.Spec, example.Id, example.Key, example.ObjectKey, Content(example.Spec.Name, example.Spec.Length));
            return;
        }

        var spec = SampleAttachments.At(index - VendorExamples.Attachments.Count, _seed);
        var isDrive = spec.Kind == LinkKind.DingTalkDrive;
        var key = SampleKeys.Of(_text, spec);
        var id = isDrive ? _text.NextDigits(12) : SampleKeys.Id(_text, index);
        var objectKey = isDrive ? SampleKeys.DriveObject(_text) : key;
        Add(spec, id, key, objectKey, Content(spec.Name, spec.Length));
    }

    private void Add(AttachmentSpec spec, string id, string key, string objectKey, ObjectContent content)
    {
        // DingTalk drive states nothing about the file except its bytes: the path ends in .file, the type is octet-stream.
        var isDrive = spec.Kind == LinkKind.DingTalkDrive;
        var number = SplitMix64.At(_seed, (ulong)_attachments.Count);
        var stored = new StoredObject(_buckets.Of(spec.Kind), objectKey, id, isDrive ? objectKey : spec.Name, content, number)
        {
            ContentDisposition = isDrive ? null : ContentDisposition.Of(spec.Name, (ulong)_attachments.Count),
        };
        Store.Add(stored);
        _attachments.Add(new EmulatedAttachment(id, key, spec.Kind, spec.Name, stored));
    }

    private void AddPicture()
    {
        var index = _pictures.Count;
        var spec = index == 0 ? VendorExamples.Picture : SamplePictures.At(index - 1, _seed);
        var picKey = index == 0 ? VendorExamples.PicKey : _text.NextAlphanumeric(22);
        var objectId = index == 0 ? VendorExamples.PictureObjectId : $"3_{_text.NextHex(32)}";
        Add(spec, picKey, objectId, Content(spec.Name, spec.Length));
    }

    private void Add(PictureSpec spec, string picKey, string objectId, ObjectContent content)
    {
        var index = _pictures.Count;
        var number = SplitMix64.At(~_seed, (ulong)index);
        var stored = new StoredObject(_buckets.Of(LinkKind.KDocs), objectId, picKey, spec.Name, content, number)
        {
            ContentDisposition = ContentDisposition.Of(spec.Name, (ulong)index),
        };
        _pictures.Add(new EmulatedPicture(_fileToken, picKey, spec.Tag, spec.Name, stored));
    }

    private BuiltContent Content(string name, long length)
    {
        var seed = SplitMix64.At(_seed, 1_000_000 + (ulong)(_attachments.Count + _pictures.Count));
        return new BuiltContent(length, () => FileFormat.Of(name).Build(length, seed));
    }
}
