using System.Globalization;
using AttachmentSdk.Emulator.Data.Formats;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.Data.Forms;

/// <summary>All forms of an emulator and their files, by seed and count.</summary>
internal sealed class FormData
{
    /// <summary>The number of files for one plain form.</summary>
    private const int FilesAForm = 10;

    private readonly SeededText _text;
    private readonly ulong _seed;
    private readonly BucketNames _buckets;
    private readonly ObjectStore _store;
    private readonly List<EmulatedForm> _forms = [];
    private ulong _files;

    public FormData(EmulatorOptions options, BucketNames buckets, ObjectStore store)
    {
        _text = new SeededText(options.Seed, SeedStream.Forms);
        _seed = SplitMix64.At((ulong)options.Seed, 4_000_000);
        _buckets = buckets;
        _store = store;
        for (var i = 0; i < SampleForms.Count + (options.Files / FilesAForm); i++)
        {
            _forms.Add(Build(SampleForms.At(i, _seed), i));
        }
    }

    public IReadOnlyList<EmulatedForm> Forms => _forms;

    private EmulatedForm Build(FormSpec spec, int index)
    {
        var isExample = index == 0;
        var code = string.Create(CultureInfo.InvariantCulture, $"{spec.CodeLetter}26{index + 1:D6}");
        List<string> feeDetailIds = [isExample ? SampleExpense.FirstFeeDetailId : SampleKeys.Id(_text, 3), SampleKeys.Id(_text, 1)];
        var files = new List<EmulatedFormFile>();
        foreach (var file in spec.Files)
        {
            files.Add(Build(file, files, file.Group == FormGroups.FeeDetail ? feeDetailIds[file.Index] : null));
        }

        return isExample
            ? new EmulatedForm(SampleExpense.Id, SampleExpense.Code, spec.Type, spec.IsDeleted, files, index)
            : new EmulatedForm(SampleKeys.Id(_text, index), code, spec.Type, spec.IsDeleted, files, index);
    }

    private EmulatedFormFile Build(FormFileSpec spec, List<EmulatedFormFile> others, string? feeDetailId)
    {
        var invoice = spec.Invoice is { } given
            ? new EmulatedInvoice(given.Id ?? $"{_text.NextAlphanumeric(14)}:{given.Number}:{given.Code}", given.Number, given.Code)
            : null;
        if (spec.IsRepeated)
        {
            var first = others.First(file => file.FileName == spec.Name);
            return new EmulatedFormFile(spec, first.Id, first.Key, feeDetailId, invoice, first.Stored);
        }

        var isDrive = spec.Kind == LinkKind.DingTalkDrive;
        var id = spec.Id ?? (isDrive ? _text.NextDigits(12) : SampleKeys.Id(_text, (int)_files));
        var key = spec.Key ?? SampleKeys.Of(_text, new AttachmentSpec(spec.Kind, spec.Shape, spec.Name, spec.Length));
        return new EmulatedFormFile(
            spec,
            spec.Shown.HasFlag(ShownFields.Id) ? id : null,
            spec.Shown.HasFlag(ShownFields.Key) ? key : null,
            feeDetailId,
            invoice,
            Store(spec, id, isDrive ? SampleKeys.DriveObject(_text) : key));
    }

    private StoredObject Store(FormFileSpec spec, string id, string objectKey)
    {
        var number = _files++;
        var isDrive = spec.Kind == LinkKind.DingTalkDrive;
        var contentSeed = SplitMix64.At(_seed, number);
        var content = new BuiltContent(spec.Length, () => FileFormat.Of(spec.Name).Build(spec.Length, contentSeed));
        var stored = new StoredObject(_buckets.Of(spec.Kind), objectKey, id, isDrive ? objectKey : spec.Name, content, ~contentSeed)
        {
            ContentDisposition = isDrive ? null : ContentDisposition.Of(spec.Name, number),
        };
        _store.Add(stored);
        return stored;
    }
}
