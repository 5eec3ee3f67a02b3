using System.Globalization;
using AttachmentSdk.Emulator.Data.Formats;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.Data.Documents;

/// <summary>The data of KDocs in addition to the pictures: the sheets with the pictures, a data table, the whole spreadsheet.</summary>
internal sealed class DocumentData
{
    private const int DocumentLength = 65_432;
    private readonly SeededText _text;
    private readonly ulong _seed;
    private readonly string _bucket;
    private ulong _files;

    public DocumentData(EmulatorOptions options, string fileToken, IReadOnlyList<EmulatedPicture> pictures, string bucket, ObjectStore store)
    {
        _text = new SeededText(options.Seed, SeedStream.Documents);
        _seed = SplitMix64.At((ulong)options.Seed, 5_000_000);
        _bucket = bucket;
        Sheets = SampleSheets.Create(pictures);
        DataTableFileToken = _text.NextAlphanumeric(43);
        Records = [.. Enumerable.Range(0, SampleRecords.Count).Select(Record)];
        Document = new EmulatedDocument(fileToken, "差旅报销 2026.xlsx", Store("差旅报销 2026.xlsx", DocumentLength, fileToken));
        foreach (var file in Records.SelectMany(record => record.Attachments).Append<EmulatedFile>(Document))
        {
            store.Add(file.Stored);
        }
    }

    public IReadOnlyList<EmulatedSheet> Sheets { get; }

    public string DataTableFileToken { get; }

    public string DataTableId { get; } = "2";

    public IReadOnlyList<EmulatedRecord> Records { get; }

    public EmulatedDocument Document { get; }

    private EmulatedRecord Record(int index)
    {
        var id = _text.NextAlphanumeric(6);
        return new EmulatedRecord(
            id,
            string.Create(CultureInfo.InvariantCulture, $"记录 {index + 1}"),
            [.. SampleRecords.At(index).Select(spec => Attachment(id, spec))]);
    }

    private EmulatedRecordAttachment Attachment(string recordId, RecordAttachmentSpec spec)
    {
        var mimeType = FileFormat.Of(spec.Name).ContentType;
        return new EmulatedRecordAttachment(
            recordId,
            SampleRecords.Field,
            spec.Source,
            mimeType,
            spec.HasUrl,
            spec.Name,
            Store(spec.Name, spec.Length, _text.NextAlphanumeric(24)));
    }

    private StoredObject Store(string name, long length, string itemId)
    {
        var number = _files++;
        var contentSeed = SplitMix64.At(_seed, number);
        var content = new BuiltContent(length, () => FileFormat.Of(name).Build(length, contentSeed));
        return new StoredObject(_bucket, $"{_text.NextHex(32)}{number}", itemId, name, content, ~contentSeed)
        {
            ContentDisposition = ContentDisposition.Of(name, 2),
        };
    }
}
