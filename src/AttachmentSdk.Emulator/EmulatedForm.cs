namespace AttachmentSdk.Emulator;

/// <summary>An ekuaibao form (单据) with files.</summary>
public sealed class EmulatedForm
{
    internal EmulatedForm(string id, string code, string type, bool isDeleted, IReadOnlyList<EmulatedFormFile> files)
    {
        Id = id;
        Code = code;
        Type = type;
        IsDeleted = isDeleted;
        Files = files;
    }

    /// <summary>Gets the id (<c>flowId</c>), unique in the whole system.</summary>
    public string Id { get; }

    /// <summary>Gets the code (<c>单据编号</c>), unique within the company.</summary>
    public string Code { get; }

    /// <summary>Gets the <c>formType</c>: <c>expense</c>, <c>loan</c>, <c>payment</c>, <c>requisition</c>, <c>custom</c> or <c>receipt</c>.</summary>
    public string Type { get; }

    /// <summary>Gets a value indicating whether the form was deleted, so that calls for it fail.</summary>
    public bool IsDeleted { get; }

    /// <summary>
    /// Gets the files by their places: an attachment in two places is listed twice, with the same <see cref="EmulatedFormFile.Id"/> and
    /// <see cref="EmulatedFormFile.Key"/>.
    /// </summary>
    public IReadOnlyList<EmulatedFormFile> Files { get; }
}
