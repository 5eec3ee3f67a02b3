using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Input;

/// <summary>How the references of a vendor look in JSON.</summary>
internal abstract class ReferenceShape
{
    /// <summary>The first field as the tool writes it.</summary>
    public required string FirstName { get; init; }

    /// <summary>The second field, read and written.</summary>
    public required string SecondName { get; init; }

    /// <summary>The first field as the vendor writes it; read as well as <see cref="FirstName"/>.</summary>
    public required string VendorFirstName { get; init; }

    /// <summary>An object of this shape, for messages.</summary>
    public string Example => $$"""{"{{VendorFirstName}}":"…","{{SecondName}}":"…"}""";

    public static ReferenceShape<AttachmentReference> Ekuaibao { get; } = new()
    {
        FirstName = "id",
        SecondName = "key",
        VendorFirstName = "id",
        Create = fields => new AttachmentReference(fields.First, fields.Second, fields.FileName),
        Read = reference => new ReferenceFields(reference.Id, reference.Key, reference.FileName),
        Explain = reference => DingTalkDriveKeyText.FindProblem(reference.Key),
    };

    public static ReferenceShape<PictureReference> KDocs { get; } = new()
    {
        FirstName = "picKey",
        SecondName = "tag",
        VendorFirstName = "pic_key",
        Create = fields => new PictureReference(fields.First, fields.Second, fields.FileName),
        Read = reference => new ReferenceFields(reference.PicKey, reference.Tag, reference.FileName),
        Explain = _ => null,
    };
}

/// <summary>How the references of a vendor look in JSON, and as the SDK takes them.</summary>
internal sealed class ReferenceShape<TReference> : ReferenceShape
{
    public required Func<ReferenceFields, TReference> Create { get; init; }

    public required Func<TReference, ReferenceFields> Read { get; init; }

    /// <summary>Says what is wrong with a reference that the vendor does not know; <see langword="null"/> when nothing is to be seen.</summary>
    public required Func<TReference, string?> Explain { get; init; }
}
