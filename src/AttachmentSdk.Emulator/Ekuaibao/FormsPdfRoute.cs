using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Data.Formats;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/flows/get-flows-pdf. The PDF is a function of the forms and of the times of their last changes.</summary>
internal sealed class FormsPdfRoute(EkuaibaoAccount account, IReadOnlyList<EmulatedForm> forms, long maxLength)
    : EkuaibaoRoute(EmulatorOperations.EkuaibaoFormsPdf, account, "GET")
{
    private const string Start = "/api/openapi/v1/flowDetails/getFlowsPdf/[";
    private const int PageLength = 12_000;

    private readonly Dictionary<string, EmulatedForm> _forms = forms.ToDictionary(form => form.Id);

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) =>
        MatchesPath(request) ? request.Path[Start.Length..^1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path.StartsWith(Start, StringComparison.Ordinal) && request.Path.EndsWith(']');

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        // Invented: the responses to unknown and to deleted forms, and to those of several employees.
        var printed = ItemsOf(request).Distinct().Select(id => _forms.GetValueOrDefault(id)).ToList();
        if (printed.Count == 0 || printed.Exists(form => form is not { IsDeleted: false }))
        {
            return EmulatorResponse.OfText(412, "单据不存在");
        }

        if (printed.Select(form => form!.OwnerId).Distinct().Count() > 1)
        {
            return EmulatorResponse.OfText(412, "打印的单据必须所属于同一员工");
        }

        if (printed.Sum(form => form!.Files.Sum(file => file.Length)) > maxLength)
        {
            return EmulatorResponse.OfText(412, $"单据内容过大，请减少单据生成条数据，生成pdf文件出错:[{printed[0]!.Id}]");
        }

        var seed = printed.Aggregate(0UL, (seed, form) => SplitMix64.At(seed, (ulong)form!.UpdatedAt.ToUnixTimeMilliseconds()));
        var response = new EmulatorResponse(200, new BuiltContent(PdfFormat.Build(PageLength * printed.Count, seed)));
        response.Headers["Content-Type"] = "application/pdf";
        response.Headers["Content-Disposition"] = $"attachment; filename=\"{printed[0]!.Id}.pdf\"";
        return response;
    }
}
