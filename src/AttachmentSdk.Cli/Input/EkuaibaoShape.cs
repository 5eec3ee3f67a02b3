using AttachmentSdk.Cli.Output;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Input;

/// <summary>
/// Attachments of ekuaibao in JSON: an id and a key, or a file of a form by its place, or a form as a whole, whose files are listed.
/// </summary>
internal static class EkuaibaoShape
{
    public const string Id = "id";
    public const string Key = "key";
    private const string Form = "form";
    private const string FlowId = "flowId";
    private const string Kind = "kind";
    private const string Place = "place";
    private const string InvoiceId = "invoiceId";

    public static ReferenceShape<FormAttachment> Instance { get; } = new()
    {
        Fields =
        [
            new(Id) { IsAlwaysWritten = true },
            new(Key) { IsAlwaysWritten = true },
            new(ReferenceShape.FileName) { IsForRetry = true },
            new(Form) { IsPlace = true },
            new(FlowId) { IsPlace = true },
            new(Kind) { IsPlace = true },
            new(Place) { IsPlace = true },
            new(InvoiceId) { IsPlace = true },
        ],
        Example = """{"id":"…","key":"…"}""",
        Placeholders = [Form, Kind],
        PlaceholdersOf = fields => OfForm(fields) ? [Form, Kind] : [],
        FindMissing = FindMissing,
        Label = fields => OfForm(fields)
            ? [fields[Form] ?? fields[FlowId], fields[Place], fields[ReferenceShape.FileName] ?? fields[Key] ?? fields[InvoiceId] ?? fields[Id]]
            : [fields[Id], fields[Key]],
        Create = Create,
        Read = Read,
        Explain = file => file.Key is { } key ? DingTalkDriveKeyText.FindProblem(key) : null,
    };

    private static bool OfForm(ReferenceFields fields) => fields[Form] is not null || fields[FlowId] is not null;

    private static string? FindMissing(ReferenceFields fields)
    {
        if (OfForm(fields) && fields[Kind] is not null)
        {
            return null;
        }

        return string.IsNullOrEmpty(fields[Id]) ? Id : string.IsNullOrEmpty(fields[Key]) ? Key : null;
    }

    private static FormAttachment Create(ReferenceFields fields) => OfForm(fields)
        ? new FormAttachment(KindOf(fields[Kind]), fields[Place] ?? "", fields[FlowId], fields[Form], fields[Id], fields[Key], fields[ReferenceShape.FileName], fields[InvoiceId])
        : new FormAttachment(new AttachmentReference(fields[Id]!, fields[Key]!, fields[ReferenceShape.FileName]));

    private static ReferenceFields Read(FormAttachment file) => new()
    {
        [Id] = file.Id,
        [Key] = file.Key,
        [ReferenceShape.FileName] = file.FileName,
        [Form] = file.FormCode,
        [FlowId] = file.FlowId,
        [Kind] = file.FormCode is null && file.FlowId is null ? null : CamelCase.Of(file.Kind),
        [Place] = file.Path.Length > 0 ? file.Path : null,
        [InvoiceId] = file.InvoiceId,
    };

    // An unknown kind, for example of a later version, does not make the item invalid.
    private static FormAttachmentKind KindOf(string? text) =>
        Enum.GetValues<FormAttachmentKind>().Where(kind => CamelCase.Of(kind) == text).DefaultIfEmpty(FormAttachmentKind.Other).First();
}
