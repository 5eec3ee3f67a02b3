using System.Globalization;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byStaff.</summary>
internal sealed class FormListRoute(EkuaibaoAccount account, IReadOnlyList<EmulatedForm> forms)
    : EkuaibaoRoute(EmulatorOperations.EkuaibaoForms, account, "GET")
{
    private static readonly string[] Types = ["expense", "loan", "payment", "requisition", "custom", "receipt", "permit"];

    // Inferred, as the contract says.
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => request.Query["type"] is { Length: > 0 } type ? [type] : [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v1.1/docs/getApplyList";

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var query = request.Query;
        if (!Types.Contains(query["type"]))
        {
            return EmulatorResponse.OfText(400, "参数type无法识别");
        }

        foreach (var name in (string[])["startDate", "endDate"])
        {
            // Invented: what the vendor does with such a value is not stated.
            if (query[name] is { Length: > 0 } text && TimeOf(text) is null)
            {
                return EmulatorResponse.OfText(400, $"参数{name}格式错误");
            }
        }

        var found = Find(query);
        var page = found.Skip(int.Parse(query["start"]!, CultureInfo.InvariantCulture)).Take(int.Parse(query["count"]!, CultureInfo.InvariantCulture));
        return EmulatorResponse.OfJson(new JsonObject
        {
            ["count"] = found.Count,
            ["items"] = new JsonArray([.. page.Select(form => FormDetails.Of(form.Form))]),
        });
    }

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new DateTimeOffset(time, ChinaStandardTime) : null;

    private static Func<EmulatedForm, DateTimeOffset?> FieldOf(string? orderBy) => orderBy switch
    {
        "updateTime" => form => form.UpdatedAt,
        "submitDate" => form => form.SubmittedAt,
        "payDate" => form => form.PaidAt,
        _ => form => form.CreatedAt,
    };

    private List<(EmulatedForm Form, DateTimeOffset Time)> Find(QueryParameters query)
    {
        var field = FieldOf(query["orderBy"]);
        var states = ListOf(query["state"]);
        var templates = ListOf(query["specificationId"]);
        var (from, to) = (TimeOf(query["startDate"]), TimeOf(query["endDate"]));
        var found = forms
            .Where(form => form.Type == query["type"]
                && (query["active"] is not { } active || form.IsDeleted != (active == "true"))
                && (states.Count == 0 || states.Contains(form.Status == "PROCESSING" ? "paying" : form.Status))
                && (string.IsNullOrEmpty(query["uid"]) || query["uid"] == form.OwnerId)
                && (templates.Count == 0 || templates.Contains(form.TemplateId)))
            .Select(form => (Form: form, Time: field(form)))
            .Where(form => form.Time is { } time && !(time < from) && !(time > to))
            .Select(form => (form.Form, form.Time!.Value));
        return [.. query["orderByType"] == "asc" ? found.OrderBy(form => form.Value) : found.OrderByDescending(form => form.Value)];
    }

    private static List<string> ListOf(string? text) => [.. (text ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
