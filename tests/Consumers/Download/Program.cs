using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AttachmentSdk;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;

namespace Download;

/// <summary>Downloads a list that <c>attachments emulator --lists</c> wrote: <c>Download LIST FOLDER</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var references = File.ReadAllLines(arguments[0]).Select(ToReference).ToList();
        using var client = new EkuaibaoClient(new Uri(Variable("EKUAIBAO_BASE_URL")), Variable("EKUAIBAO_APP_KEY"), Variable("EKUAIBAO_APP_SECURITY"));
        var files = new List<FileInfo>();
        await foreach (var result in client.DownloadManyAsync(references, arguments[1]))
        {
            if (result.IsSuccess)
            {
                files.Add(new FileInfo(result.Path!));
            }
            else if (!IsKnownLimit(result))
            {
                Console.Error.WriteLine(result);
                return 1;
            }
        }

        Console.WriteLine($"{files.Count} of {references.Count} files, {files.Sum(file => file.Length)} bytes.");
        return files.Count >= references.Count - 1 && await IsRefusedAsync() ? 0 : 1;
    }

    // .NET Framework's Uri unescapes what a signature covers; the README says so.
    private static bool IsKnownLimit(DownloadResult<AttachmentReference> result) =>
#if NETFRAMEWORK
        result.Error?.Code == DownloadErrorCode.LinkRefused && result.Reference.Key.IndexOfAny(['~', '\'', '!', '(', ')', '*']) >= 0;
#else
        false;
#endif

    private static async Task<bool> IsRefusedAsync()
    {
        using var client = new EkuaibaoClient(new Uri(Variable("EKUAIBAO_BASE_URL")), "no such key", "no such secret");
        try
        {
            await client.DownloadAsync(new AttachmentReference("a", "b"), Stream.Null);
            return false;
        }
        catch (CredentialsRefusedException refusal)
        {
            Console.WriteLine($"A wrong key is refused: {refusal.VendorMessage}");
            return true;
        }
    }

    // Lines as {"id":"...","key":"..."}, with quotation marks inside as \".
    private static AttachmentReference ToReference(string line)
    {
        var values = Regex.Matches(line, "\"(?<name>id|key)\":\"(?<value>(\\\\.|[^\"\\\\])*)\"").Cast<Match>()
            .ToDictionary(match => match.Groups["name"].Value, match => Regex.Unescape(match.Groups["value"].Value));
        return new AttachmentReference(values["id"], values["key"]);
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
}
