using System.Globalization;
using System.Net;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Support;

/// <summary>One spreadsheet that responds to the calls for sheets and cells; whether a call's last row and column belong to the response is a choice.</summary>
internal sealed class SheetStub(string sheets, bool isEndIncluded = true)
{
    private readonly List<(int Sheet, JObject Cell)> _cells = [];

    /// <summary>The calls for cells, as "sheet: first row-last row, first column-last column".</summary>
    public List<string> Pages { get; } = [];

    public SheetStub Cell(int sheet, int row, int column, string fields, int? lastRow = null, int? lastColumn = null)
    {
        var cell = JObject.Parse($$"""{"row_from":{{row}},"row_to":{{lastRow ?? row}},"col_from":{{column}},"col_to":{{lastColumn ?? column}}}""");
        cell.Merge(JObject.Parse("{" + fields + "}"));
        _cells.Add((sheet, cell));
        return this;
    }

    public SheetStub Picture(int sheet, int row, int column, string key, int? lastRow = null, int? lastColumn = null) =>
        Cell(sheet, row, column, $"\"pic_key\":\"{key}\",\"tag\":\"attachment\"", lastRow, lastColumn);

    public HttpResponseMessage Response(RecordedRequest request)
    {
        var target = new Uri(request.Target);
        if (target.AbsolutePath.EndsWith("/sheets", StringComparison.Ordinal))
        {
            return StubHandler.Text(HttpStatusCode.OK, $$"""{"code":0,"data":{ {{sheets}} } }""");
        }

        var query = target.Query[1..].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        int Number(string name) => int.Parse(query[name], CultureInfo.InvariantCulture);
        var index = int.Parse(target.Segments[^2].TrimEnd('/'), CultureInfo.InvariantCulture);
        Pages.Add(FormattableString.Invariant($"{index}: {Number("row_from")}-{Number("row_to")}, {Number("col_from")}-{Number("col_to")}"));
        var end = isEndIncluded ? 0 : 1;
        var cells = _cells.Where(entry => entry.Sheet == index
            && (int)entry.Cell["row_from"]! <= Number("row_to") - end && (int)entry.Cell["row_to"]! >= Number("row_from")
            && (int)entry.Cell["col_from"]! <= Number("col_to") - end && (int)entry.Cell["col_to"]! >= Number("col_from"));
        return StubHandler.Text(HttpStatusCode.OK, new JObject { ["code"] = 0, ["data"] = new JObject { ["cells"] = new JArray(cells.Select(entry => entry.Cell.DeepClone())) } }.ToString());
    }
}
