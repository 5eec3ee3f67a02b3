using System.Globalization;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.IO;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// A form of the vendor's list, as it was when its page was read. https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byStaff
/// </summary>
public sealed class FormSummary
{
    /// <summary>Initializes a new instance of the <see cref="FormSummary"/> class.</summary>
    /// <param name="details">The form as the vendor sent it, with its id.</param>
    /// <exception cref="ArgumentException">The form has no id.</exception>
    public FormSummary(FormDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        FlowId = details.Id is { Length: > 0 } id ? id : throw new ArgumentException("The form has no id.", nameof(details));
        Details = details;
    }

    /// <summary>Gets the form's id (单据ID).</summary>
    public string FlowId { get; }

    /// <summary>Gets the form's code (单据编号); <see langword="null"/> if the vendor does not state it.</summary>
    public string? Code => Field("code");

    /// <summary>Gets the title (标题); <see langword="null"/> if the vendor does not state it.</summary>
    public string? Title => Field("title");

    /// <summary>Gets the type, such as <c>expense</c>; <see langword="null"/> if the vendor does not state it.</summary>
    public string? Type => Details.FormType;

    /// <summary>Gets the state, such as <c>paid</c>; <see langword="null"/> if the vendor does not state it.</summary>
    public string? State => Details.State;

    /// <summary>Gets the id of the employee who began the form; <see langword="null"/> if the vendor does not state it.</summary>
    public string? OwnerId => Details.OwnerId;

    /// <summary>Gets a value indicating whether the form was deleted.</summary>
    public bool IsDeleted => Details.Active == false;

    /// <summary>Gets the time of the creation; <see langword="null"/> if the vendor does not state it.</summary>
    public DateTimeOffset? CreatedAt => TimeOf(FormTime.Created);

    /// <summary>Gets the time of the last change; <see langword="null"/> if the vendor does not state it.</summary>
    public DateTimeOffset? UpdatedAt => TimeOf(FormTime.Updated);

    /// <summary>Gets the form as the vendor sent it, with its fee details and approvals.</summary>
    public FormDetails Details { get; }

    /// <summary>Returns the type, the code and the id.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"{Type} {Code} ({FlowId})";

    internal DateTimeOffset? TimeOf(FormTime time)
    {
        var milliseconds = time switch
        {
            FormTime.Created => Details.CreateTime,
            FormTime.Updated => Details.UpdateTime,
            FormTime.Submitted => NumberIn("submitDate"),
            _ => NumberIn("payDate"),
        };
        return milliseconds is >= -62_135_596_800_000 and <= 253_402_300_799_999 and { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
    }

    private string? Field(string name) => JsonInput.TextOf((Details.Form as JObject)?[name]);

    private long? NumberIn(string name) => long.TryParse(Field(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
