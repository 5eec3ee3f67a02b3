using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Emulator.Tests;

/// <summary>The emulator responds to what the contracts in <c>specs/</c> describe, all of it, and makes its faults there.</summary>
public sealed partial class ContractTests
{
    private static readonly Dictionary<string, string> Operations = new()
    {
        ["ekuaibao getAccessToken"] = EmulatorOperations.EkuaibaoAccessToken,
        ["ekuaibao getLocation"] = EmulatorOperations.EkuaibaoLocation,
        ["ekuaibao refreshAccessToken"] = EmulatorOperations.EkuaibaoRefreshToken,
        ["ekuaibao refreshAccessTokenForDays"] = EmulatorOperations.EkuaibaoRefreshTokenForDays,
        ["ekuaibao getAttachmentDownloadUrls"] = EmulatorOperations.EkuaibaoDownloadUrls,
        ["ekuaibao uploadAttachment"] = EmulatorOperations.EkuaibaoUpload,
        ["ekuaibao getFormAttachments"] = EmulatorOperations.EkuaibaoFormAttachments,
        ["ekuaibao getFormByCode"] = EmulatorOperations.EkuaibaoFormByCode,
        ["ekuaibao listForms"] = EmulatorOperations.EkuaibaoForms,
        ["ekuaibao getFormsPdf"] = EmulatorOperations.EkuaibaoFormsPdf,
        ["ekuaibao getFormReceipts"] = EmulatorOperations.EkuaibaoFormReceipts,
        ["ekuaibao getInvoiceUrls"] = EmulatorOperations.EkuaibaoInvoiceUrls,
        ["kdocs getAccessToken"] = EmulatorOperations.KDocsAccessToken,
        ["kdocs refreshAccessToken"] = EmulatorOperations.KDocsRefreshToken,
        ["kdocs listSheets"] = EmulatorOperations.KDocsSheets,
        ["kdocs getSheetCells"] = EmulatorOperations.KDocsSheetCells,
        ["kdocs getPictureUrls"] = EmulatorOperations.KDocsPictureUrls,
        ["kdocs getRecordAttachmentUrls"] = EmulatorOperations.KDocsRecordAttachmentUrls,
        ["kdocs listRecords"] = EmulatorOperations.KDocsRecords,
        ["kdocs getFileDownload"] = EmulatorOperations.KDocsFileDownload,
    };

    [Theory]
    [InlineData("ekuaibao", 12)]
    [InlineData("kdocs", 8)]
    public async Task EveryOperation_OfTheContract_IsRoutedAndFailsOnDemand(string contract, int count)
    {
        await using var emulator = await AttachmentEmulator.StartAsync();
        var operations = Read(contract);
        Assert.Equal(count, operations.Count);

        foreach (var (path, method, id) in operations)
        {
            var url = $"{emulator.BaseAddress}{Parameter().Replace(path, "x")[1..]}";
            var operation = Operations[$"{contract} {id}"];
            Assert.NotInRange((await EmulatorClient.SendAsync(new HttpMethod(method), url, method == "POST" ? "{}" : null)).Status, 404, 405);
            Assert.Equal(operation, emulator.Requests.Snapshot()[^1].Operation);

            emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = operation, Status = 503, Body = "busy" });

            var reply = await EmulatorClient.SendAsync(new HttpMethod(method), url, method == "POST" ? "{}" : null);
            Assert.Equal((503, "busy"), (reply.Status, reply.Text));
        }
    }

    [Fact]
    public void All_OperationsOfTheApis_AreThoseOfTheContractsAndThePageForConsent()
    {
        var apis = EmulatorOperations.All.Where(operation => !operation.StartsWith("storage.", StringComparison.Ordinal));

        Assert.Equal(Operations.Values.Append(EmulatorOperations.KDocsAuthorization).Order(), apis.Order());
    }

    private static List<(string Path, string Method, string Id)> Read(string contract)
    {
        var operations = new List<(string, string, string)>();
        var (path, method) = ("", "");
        foreach (var line in File.ReadLines(Path.Combine(ThisFolder(), "..", "..", "specs", $"{contract}.yaml")))
        {
            var match = Line().Match(line);
            path = match.Groups["path"].Success ? match.Groups["path"].Value : path;
            method = match.Groups["method"].Success ? match.Groups["method"].Value.ToUpperInvariant() : method;
            if (match.Groups["id"].Success)
            {
                operations.Add((path, method, match.Groups["id"].Value));
            }
        }

        return operations;
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("^(  (?<path>/[^:]+):|    (?<method>get|post):|      operationId: (?<id>\\w+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex("\\{\\w+\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
