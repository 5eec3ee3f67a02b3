using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AttachmentSdk;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.KDocs;
using Newtonsoft.Json.Linq;

namespace Download;

/// <summary>Downloads what <c>attachments emulator --lists LISTS</c> serves: <c>Download LISTS DOCUMENT FORM FOLDER</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var (lists, document, form, folder) = (arguments[0], arguments[1], arguments[2], arguments[3]);
        using var ekuaibao = new EkuaibaoClient(Base("EKUAIBAO_BASE_URL"), Variable("EKUAIBAO_APP_KEY"), Variable("EKUAIBAO_APP_SECURITY"));
        using var kdocs = new KDocsClient(new KDocsClientOptions
        {
            BaseAddress = Base("KDOCS_BASE_URL"),
            AppId = Variable("KDOCS_APP_ID"),
            AppKey = Variable("KDOCS_APP_KEY"),
            RefreshToken = Variable("KDOCS_REFRESH_TOKEN"),
        });
        var attachments = Read(lists, "ekuaibao", line => new AttachmentReference(line["id"], line["key"]));
        var pictures = Read(lists, "kdocs", line => new PictureReference(line["pic_key"], line["tag"]));
        return await CountFailuresAsync(ekuaibao.Attachments.DownloadManyAsync(attachments, Path.Combine(folder, "ekuaibao")), attachments.Count, reference => reference.Key) == 0
            && await CountFailuresAsync(kdocs.GetDocument(document).Pictures.DownloadManyAsync(pictures, Path.Combine(folder, "kdocs")), pictures.Count, reference => reference.PicKey) == 0
            && await HasWholeInvoicesAsync(ekuaibao, form)
            && await IsRefusedAsync() ? 0 : 1;
    }

    private static async Task<int> CountFailuresAsync<TReference>(IAsyncEnumerable<DownloadResult<TReference>> results, int expected, Func<TReference, string> keyOf)
    {
        var (files, bytes, limits) = (0, 0L, 0);
        await foreach (var result in results)
        {
            if (result.IsSuccess)
            {
                files++;
                bytes += new FileInfo(result.Path!).Length;
            }
            else if (IsKnownLimit(result.Error, keyOf(result.Reference)))
            {
                limits++;
            }
            else
            {
                Console.Error.WriteLine(result);
            }
        }

        Console.WriteLine($"{files} of {expected} files, {bytes} bytes.");
        return expected - files - Math.Min(limits, 1);
    }

    // The members that are lists: of objects, of texts and of numbers.
    private static async Task<bool> HasWholeInvoicesAsync(EkuaibaoClient ekuaibao, string form)
    {
        var found = JToken.FromObject(await ekuaibao.Api.GetFormByCodeAsync(form)).SelectTokens("$..invoiceId");
        var request = new InvoiceUrlsRequest { InvoiceId = [.. found.Select(id => (string)id!)] };
        var regions = (await ekuaibao.Api.GetInvoiceUrlsAsync(request)).Items!.Select(item => item.Region!.Count).ToList();
        Console.WriteLine($"{regions.Count} of {request.InvoiceId.Count} invoices, with regions of {string.Join(", ", regions)} numbers.");
        return regions.Count == request.InvoiceId.Count && regions.Contains(4);
    }

    // .NET Framework's Uri unescapes what a signature covers; docs/limits.md says so.
    private static bool IsKnownLimit(DownloadError? error, string key) =>
#if NETFRAMEWORK
        error?.Code == DownloadErrorCode.LinkRefused && key.IndexOfAny(['~', '\'', '!', '(', ')', '*']) >= 0;
#else
        false;
#endif

    private static async Task<bool> IsRefusedAsync()
    {
        using var client = new EkuaibaoClient(Base("EKUAIBAO_BASE_URL"), "no such key", "no such secret");
        try
        {
            await client.Attachments.DownloadAsync(new AttachmentReference("a", "b"), Stream.Null);
            return false;
        }
        catch (CredentialsRefusedException refusal)
        {
            Console.WriteLine($"A wrong key is refused: {refusal.VendorMessage}");
            return true;
        }
    }

    // Lines as {"id":"...","key":"..."}, with quotation marks inside as \".
    private static List<TReference> Read<TReference>(string lists, string vendor, Func<Dictionary<string, string>, TReference> toReference) =>
        File.ReadAllLines(Path.Combine(lists, vendor + ".jsonl")).Select(line => toReference(Regex.Matches(line, "\"(?<name>\\w+)\":\"(?<value>(\\\\.|[^\"\\\\])*)\"").Cast<Match>()
            .ToDictionary(match => match.Groups["name"].Value, match => Regex.Unescape(match.Groups["value"].Value)))).ToList();

    private static Uri Base(string name) => new(Variable(name));

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}
