using System.CommandLine;
using System.Globalization;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments ekuaibao list</c></summary>
internal static class EkuaibaoListCommand
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm"];

    private static readonly string[] ZonedFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'"];

    private static readonly string[] Times = [.. Enum.GetValues<FormTime>().Select(CamelCase.Of)];

    public static Command Create(ToolConsole console)
    {
        var types = List("--type", $"{string.Join(", ", FormQuery.AllTypes)} [default: all]", "TYPE");
        var states = List("--state", "Such as paid or archived; paying also finds PROCESSING [default: all]", "STATE");
        var since = new Option<string?>("--since") { Description = "The earliest time, such as 2026-11-01 or '2026-11-01 18:30', in China standard time, or with an offset, such as 2026-11-01T18:30:00Z", HelpName = "TIME" };
        var until = new Option<string?>("--until") { Description = "The latest time, which is not included; a date includes its day", HelpName = "TIME" };
        var by = new Option<string?>("--by") { Description = "The time that --since and --until restrict, and by which the list is ordered [default: updated]", HelpName = string.Join('|', Times) };
        var staff = new Option<string?>("--staff-id") { Description = "The id of an employee, for the forms of this one only", HelpName = "ID" };
        var templates = List("--template-id", "The id of a template of forms without its small version", "ID");
        var deleted = new Option<bool>("--include-deleted") { Description = "List deleted forms too" };
        var json = new Option<bool>("--json") { Description = "Print a line of JSON for each form, which --from of the other commands takes as all files of the form" };
        var baseUrl = EkuaibaoOptions.BaseUrl();
        var command = new DocumentedCommand("list", "Lists forms by type, state and time, the oldest change first", new()
        {
            Text = ["Types, states and templates are separated by commas. Forms may change while they are listed: none is left out, and one that changes may come again."],
            Examples =
            [
                "attachments ekuaibao list --type expense,loan --since 2026-11-01",
                "attachments ekuaibao list --state paid --by paid --since 2026-11-01 --json",
            ],
            Environment = EkuaibaoOptions.Environment,
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Destination, ExitCodes.Cancelled],
        })
        {
            types, states, since, until, by, staff, templates, deleted, json, baseUrl,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var query = new FormQuery
            {
                Types = ValuesOf(result, types) is { Count: > 0 } given ? given : FormQuery.AllTypes,
                States = ValuesOf(result, states),
                TemplateIds = ValuesOf(result, templates),
                StaffId = result.GetValue(staff),
                IncludeDeleted = result.GetValue(deleted),
                Time = FormTimeOf(result.GetValue(by)),
                From = TimeOf(result, since, isEnd: false),
                To = TimeOf(result, until, isEnd: true),
            };
            if (query.From >= query.To)
            {
                throw ToolException.Usage("--since is not before --until.");
            }

            if (query is { Time: FormTime.Paid, From: null, To: null })
            {
                throw ToolException.Usage("--by paid needs --since or --until; the vendor ignores it without them.");
            }

            using var client = new EkuaibaoClient(VendorAccounts.Ekuaibao(console, result.GetValue(baseUrl)));
            var count = 0L;
            await foreach (var form in client.Forms.ListAsync(query, cancellationToken))
            {
                count++;
                console.Output.WriteLine(result.GetValue(json) ? JsonLine(form) : TextLine(form, query));
            }

            console.WriteMessage(count == 1 ? "1 form." : FormattableString.Invariant($"{count} forms."));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Option<string[]> List(string name, string description, string value) => new(name) { Description = description, HelpName = value };

    private static List<string> ValuesOf(ParseResult result, Option<string[]> option)
    {
        var values = (result.GetValue(option) ?? []).SelectMany(value => value.Split(',')).Select(value => value.Trim()).Distinct(StringComparer.Ordinal).ToList();
        return values.Exists(value => value.Length == 0 || value.Any(char.IsWhiteSpace)) ? throw ToolException.Usage($"{option.Name} has an empty value. Put commas between values, without blanks.") : values;
    }

    private static FormTime FormTimeOf(string? name) => name is null ? default
        : Array.IndexOf(Times, name) is >= 0 and var index ? Enum.GetValues<FormTime>()[index]
        : throw ToolException.Usage($"--by must be one of {string.Join(", ", Times)}, not '{name}'.");

    private static DateTimeOffset? TimeOf(ParseResult result, Option<string?> option, bool isEnd)
    {
        if (result.GetValue(option)?.Trim() is not { } text)
        {
            return null;
        }

        var offset = new FormQuery().UtcOffset;
        return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(isEnd && day < DateTime.MaxValue.Date ? day.AddDays(1) : day, offset)
            : DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new DateTimeOffset(time, offset)
            : DateTimeOffset.TryParseExact(text, ZonedFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact) ? exact
            : throw ToolException.Usage($"{option.Name} '{text}' is no time. It should look like 2026-11-01, '2026-11-01 18:30' or 2026-11-01T18:30:00+08:00.");
    }

    private static string TextLine(FormSummary form, FormQuery query)
    {
        var time = form.TimeOf(query.Time)?.ToOffset(query.UtcOffset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return Printable.Line($"{time,-19}  {form.Type,-11}  {(form.IsDeleted ? "deleted" : form.State),-10}  {form.Code ?? form.FlowId,-12}  {form.Title}").TrimEnd();
    }

    private static string JsonLine(FormSummary form)
    {
        var reference = EkuaibaoShape.Instance.Read(new FormAttachment(FormAttachmentKind.Form, string.Empty, form.FlowId, form.Code));
        return JsonText.Line(json =>
        {
            foreach (var field in EkuaibaoShape.Instance.Fields.Where(field => reference[field.Name] is not null))
            {
                json.Field(field.Name, reference[field.Name]);
            }

            json.Field("type", form.Type);
            json.Field("state", form.State);
            json.Field("title", form.Title);
            json.Field("ownerId", form.OwnerId);
            json.Field("createdAt", form.CreatedAt?.ToString("O", CultureInfo.InvariantCulture));
            json.Field("updatedAt", form.UpdatedAt?.ToString("O", CultureInfo.InvariantCulture));
            if (form.IsDeleted)
            {
                json.WritePropertyName("isDeleted");
                json.WriteValue(true);
            }
        });
    }
}
