namespace AttachmentSdk.Emulator;

/// <summary>An ekuaibao form (单据) with files.</summary>
public sealed class EmulatedForm
{
    private const int Employees = 5;

    private static readonly DateTimeOffset Latest = new(2026, 10, 30, 9, 41, 7, 385, TimeSpan.Zero);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(97);
    private static readonly string[] States = ["paid", "archived", "approving", "paid", "rejected", "PROCESSING", "draft"];

    private volatile State _state;

    internal EmulatedForm(string id, string code, string type, bool isDeleted, IReadOnlyList<EmulatedFormFile> files, int index)
    {
        Id = id;
        Code = code;
        Type = type;
        Files = files;
        CreatedAt = Latest - (index * Interval);
        OwnerId = FormattableString.Invariant($"djg8LshfUkfM00:ID01employee{index % Employees}");
        TemplateId = $"ID01template{type}";
        _state = new State(States[index % States.Length], CreatedAt + TimeSpan.FromHours(1), isDeleted);
    }

    /// <summary>Gets the id (<c>flowId</c>), unique in the whole system.</summary>
    public string Id { get; }

    /// <summary>Gets the code (<c>单据编号</c>), unique within the company.</summary>
    public string Code { get; }

    /// <summary>Gets the <c>formType</c>: <c>expense</c>, <c>loan</c>, <c>payment</c>, <c>requisition</c>, <c>custom</c> or <c>receipt</c>.</summary>
    public string Type { get; }

    /// <summary>Gets the state, such as <c>paid</c>.</summary>
    public string Status => _state.Status;

    /// <summary>Gets the time of its creation. The first form is the latest.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the time of its last change, in milliseconds.</summary>
    public DateTimeOffset UpdatedAt => _state.UpdatedAt;

    internal DateTimeOffset SubmittedAt => CreatedAt + TimeSpan.FromMinutes(5);

    // The vendor's field holds for these states.
    internal DateTimeOffset? PaidAt => Status is "paid" or "archived" ? UpdatedAt : null;

    /// <summary>Gets the employee who began the form.</summary>
    public string OwnerId { get; }

    /// <summary>Gets the template (<c>specificationId</c>).</summary>
    public string TemplateId { get; }

    /// <summary>Gets a value indicating whether the form was deleted, so that calls for it fail.</summary>
    public bool IsDeleted => _state.IsDeleted;

    /// <summary>
    /// Gets the files by their places: an attachment in two places is listed twice, with the same <see cref="EmulatedFormFile.Id"/> and
    /// <see cref="EmulatedFormFile.Key"/>.
    /// </summary>
    public IReadOnlyList<EmulatedFormFile> Files { get; }

    /// <summary>Changes the form, as an approval or a change of a field does.</summary>
    /// <param name="at">The time of the change; later than <see cref="UpdatedAt"/> in the life of a real form.</param>
    /// <param name="status">The new state; null for the one it has.</param>
    public void Change(DateTimeOffset at, string? status = null) => _state = _state with { Status = status ?? Status, UpdatedAt = InMilliseconds(at) };

    /// <summary>Deletes the form.</summary>
    /// <param name="at">The time of the deletion.</param>
    public void Delete(DateTimeOffset at) => _state = _state with { UpdatedAt = InMilliseconds(at), IsDeleted = true };

    private static DateTimeOffset InMilliseconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    private sealed record State(string Status, DateTimeOffset UpdatedAt, bool IsDeleted);
}
