namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// What <see cref="FormCollection.ListAsync"/> lists. The defaults list all forms that are not deleted.
/// https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byStaff
/// </summary>
public sealed class FormQuery
{
    /// <summary>
    /// Gets or sets the types, each of which takes calls of its own. Default: <see cref="AllTypes"/>. A type that the vendor does not know
    /// is an <see cref="AttachmentApiException"/>.
    /// </summary>
    public IReadOnlyCollection<string> Types { get; init; } = AllTypes;

    /// <summary>
    /// Gets or sets the states, such as <c>paid</c> and <c>archived</c>; empty, the default, for all. <c>paying</c> also finds forms in
    /// <c>PROCESSING</c>; <c>PROCESSING</c> finds none. https://docs.ekuaibao.com/docs/open-api/flows/forms-state
    /// </summary>
    public IReadOnlyCollection<string> States { get; init; } = [];

    /// <summary>Gets or sets the ids of the templates (单据模板ID) without the small version number; empty, the default, for all.</summary>
    public IReadOnlyCollection<string> TemplateIds { get; init; } = [];

    /// <summary>Gets or sets the id of the employee (员工ID) whose forms are listed; <see langword="null"/>, the default, for all.</summary>
    public string? StaffId { get; init; }

    /// <summary>Gets or sets a value indicating whether deleted forms are listed too. Default: <see langword="false"/>.</summary>
    public bool IncludeDeleted { get; init; }

    /// <summary>
    /// Gets or sets the time that <see cref="From"/> and <see cref="To"/> restrict, and by which the list is ordered. A form without that
    /// time is left out if one of them is set. Default: the last change.
    /// </summary>
    public FormTime Time { get; init; }

    /// <summary>Gets or sets the earliest time, which is included; <see langword="null"/>, the default, for no limit.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets or sets the latest time, which is not included; <see langword="null"/>, the default, for no limit.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>
    /// Gets or sets the offset from UTC in which the vendor reads times: a whole number of minutes from −14 to 14 hours. Default: 8 hours,
    /// China standard time, which is an inference. With a wrong offset, forms of that many hours are missing at <see cref="From"/> and
    /// <see cref="To"/>.
    /// </summary>
    public TimeSpan UtcOffset { get; init; } = TimeSpan.FromHours(8);

    /// <summary>
    /// Gets the types that the vendor's page lists: <c>expense</c> (报销单), <c>loan</c> (借款单), <c>payment</c> (付款单), <c>requisition</c>
    /// (申请单), <c>custom</c> (通用审批单), <c>receipt</c> (收款单) and <c>permit</c> (授权单).
    /// </summary>
    public static IReadOnlyList<string> AllTypes { get; } = ["expense", "loan", "payment", "requisition", "custom", "receipt", "permit"];

    /// <exception cref="ArgumentException">A value is not valid. The message names it.</exception>
    internal FormQuery Validated()
    {
        if (Types is null || Types.Count == 0)
        {
            throw new ArgumentException("Types must have at least one type.", nameof(Types));
        }

        RequireEach(Types, nameof(Types));
        RequireEach(States, nameof(States));
        RequireEach(TemplateIds, nameof(TemplateIds));
        if (From >= To)
        {
            throw new ArgumentException("From must be before To.", nameof(From));
        }

        if (Time is < FormTime.Updated or > FormTime.Paid)
        {
            throw new ArgumentException("Time must be one of the named times.", nameof(Time));
        }

        if (Time == FormTime.Paid && From is null && To is null)
        {
            throw new ArgumentException("The time of payment needs From or To.", nameof(Time)); // Else the vendor ignores it, as its page states.
        }

        return UtcOffset.Duration() <= TimeSpan.FromHours(14) && UtcOffset.Ticks % TimeSpan.TicksPerMinute == 0
            ? this
            : throw new ArgumentException("UtcOffset must be a whole number of minutes from -14 to 14 hours.", nameof(UtcOffset));
    }

    private static void RequireEach(IReadOnlyCollection<string> values, string name)
    {
        if (values is null || values.Any(value => string.IsNullOrWhiteSpace(value) || value.Contains(',')))
        {
            throw new ArgumentException($"{name} must hold neither empty values nor commas, which separate values on the wire.", name);
        }
    }
}

/// <summary>A time of a form.</summary>
public enum FormTime
{
    /// <summary>The last change (<c>updateTime</c>): every approval and every change of a field is one.</summary>
    Updated,

    /// <summary>The creation (<c>createTime</c>).</summary>
    Created,

    /// <summary>The submission (<c>submitDate</c>).</summary>
    Submitted,

    /// <summary>The payment (<c>payDate</c>), for forms in <c>paid</c> or <c>archived</c> that passed the cashier.</summary>
    Paid,
}
