using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Http;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Fuzzing;

/// <summary>
/// Whatever comes from outside is read without an undocumented exception, and any name becomes a safe one. ATTACHMENTS_FUZZ_CASES sets
/// how many cases each test tries; the regular suite does a few thousand. A failure names the seed of its case.
/// </summary>
public sealed class FuzzTests
{
    private const string Separators = "\\/:*?\"<>|";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM1", "COM9", "LPT1", "LPT9", "CONIN$", "CONOUT$", "COM¹"];
    internal static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ATTACHMENTS_FUZZ_CASES") ?? "4000", CultureInfo.InvariantCulture);
    private static readonly Regex Extension = new(@"(?<=[^. ])\.[A-Za-z0-9]{1,16}\z");
    private static readonly JToken[] Fixtures = [.. new[] { "ekuaibao/downloadurls.response.json", "ekuaibao/downloadurls.request.json", "kdocs/pictures-urls.response.json" }.Select(Read)];
    private static readonly string[] Keys = [.. Strings("key").Concat(Strings("pic_key")), "kotlin简介.docx", "定额发票01-1612269865498-150.jpg", "openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-a.pdf"];
    private static readonly string[] DriveKeys = [.. Keys.Where(DingTalkDriveKey.IsDingTalkDrive)];
    private static readonly string[] Urls = [.. Strings("url").Concat(Strings("thumbUrl")).Concat(Strings("pic_url"))];
    private static readonly string[] Dispositions = ["attachment; filename=\"发票.pdf\"", "attachment; filename=a.pdf; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf", "inline;filename*=GBK''%B7%A2%C6%B1.pdf",
        "attachment; filename*0*=UTF-8''%E5%8F%91; filename*1*=%E7%A5%A8; filename*2=.pdf", "attachment; filename=\"=?gb2312?B?ttTVy7WlLnhsc3g=?= =?UTF-8?Q?=E5=8D=95?=\"", "attachment; filename='a;b.pdf'; name=c.pdf\r\n x"];
    private static readonly string[] Charsets = [.. Encoding.GetEncodings().Select(encoding => encoding.Name), .. CodePagesEncodingProvider.Instance.GetEncodings().Select(encoding => encoding.Name)];

    [Fact]
    public void DriveKey_Any_IsReadOrRefusedAsDocumented() => Run(text =>
    {
        var key = text.Next(DriveKeys);
        var isKey = DingTalkDriveKey.TryParse(key, out var parsed);
        try
        {
            Assert.Equal(key, DingTalkDriveKey.Parse(key).Raw);
            Assert.True(isKey);
        }
        catch (FormatException)
        {
            Assert.False(isKey);
        }

        Assert.True(parsed?.FileSize is null or >= 0);
        if (parsed is not null)
        {
            var written = DingTalkDriveKey.Parse(DingTalkDriveKey.Format(parsed.FileId, parsed.FileName, parsed.FileSize, parsed.FileType, parsed.SpaceId));
            Assert.Equal((parsed.FileName, parsed.FileSize), (written.FileName, written.FileSize));
        }
    });

    [Fact]
    public void Name_OfAnyOrigin_IsSafe() => Run(text =>
    {
        var input = text.Number(4) switch
        {
            0 => text.Next(Keys),
            1 => AttachmentKeyName.From(text.Next(Keys)),
            2 => DingTalkDriveKey.TryParse(text.Next(DriveKeys), out var key) ? key.FileName ?? "" : text.Noise(),
            _ => ContentDispositionName.Read(text.Next(Dispositions)) ?? text.Noise(),
        };
        var name = SafeFileName.From(input);
        AssertSafe(name);
        Assert.Equal(name, SafeFileName.From(name));
        var numbered = SafeFileName.From(input, " (7)");
        AssertSafe(numbered);
        AssertExtensionKept(input, name, numbered);
    });

    [Fact]
    public void DispositionInLatin1_Any_IsANameOrNone() => Run(text =>
    {
        var header = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text.Next(Dispositions)));
        Assert.False(ContentDispositionName.Read(header) is { } name && string.IsNullOrWhiteSpace(name));
    });

    [Fact]
    public void DispositionOfAnyBytes_InAnyCharset_IsANameOrNone() => Run(text =>
    {
        var charset = text.OneOf(Charsets);
        var bytes = text.Bytes(40);
        var raw = Encoding.Latin1.GetString(bytes);
        var encoded = string.Concat(bytes.Select(value => $"%{value:X2}"));
        foreach (var header in new[]
        {
            raw, $"attachment; filename={raw}", $"attachment; filename=\"{raw}\"", $"attachment; filename*={raw}", $"attachment; filename*={charset}''{raw}", $"attachment; filename*={charset}''{encoded}",
            $"attachment; filename*0*={charset}''{encoded}; filename*1={raw}", $"attachment; filename==?{charset}?B?{Convert.ToBase64String(bytes)}?={raw}", $"attachment; filename==?{charset}?Q?{encoded.Replace('%', '=')}?=",
        })
        {
            Assert.False(ContentDispositionName.Read(header) is { } name && string.IsNullOrWhiteSpace(name));
        }
    });

    [Fact]
    public void Content_OfAnyBytes_HasATypeOrNone() => Run(text => Assert.True(ContentType.FindExtension(text.Bytes(300), text.Noise()) is null or ['.', ..]));

    [Fact]
    public void LinkExpiry_AnyUrlAndHeaders_IsATimeOrNone() => Run(text =>
    {
        var url = text.Next(Urls);
        var headers = new Dictionary<string, string> { ["x-oss-date"] = text.Next(["Tue, 04 Jun 2024 02:36:44 GMT"]), ["Authorization"] = text.Noise() };
        LinkExpiry.Find(url, null);
        LinkExpiry.Find(url, headers);
        _ = LinkQuery.Find(url, "e");
    });

    [Fact]
    public void Link_AnyUrl_IsALinkOrRefusedAsDocumented() => Run(text =>
    {
        var url = text.Next(Urls);
        try
        {
            Assert.Equal(url.Trim(), new DownloadLink(url).Url);
        }
        catch (ArgumentException)
        {
            // What is no link.
        }
    });

    [Fact]
    public void RetryAfter_Any_IsWithinItsLimit() => Run(text =>
    {
        var value = text.Next(["120", "Wed, 21 Oct 2099 07:28:00 GMT", "0"]);
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", value);
        var wait = RetryAfterHeader.Read(response, TimeSpan.FromMinutes(2), TimeProvider.System);
        Assert.True(wait is null || (wait >= TimeSpan.Zero && wait <= TimeSpan.FromMinutes(2)), $"{wait}");
    });

    [Fact]
    public async Task Redirect_AnyLocation_IsFollowedOrRefusedAsDocumented()
    {
        // Each is a download: a hundredth of the cases takes as long as all of another test.
        for (var seed = 0; seed < Math.Max(40, Cases / 100); seed++)
        {
            var text = new FuzzText(seed);
            var location = text.Next(["https://other.example/a?b=c", "/path", "//host/a", "?x", .. Urls]);
            using var engine = new Engine(request => request.Target.StartsWith(Engine.Url, StringComparison.Ordinal) ? Redirect(location) : Whole([1, 2, 3]));
            try
            {
                await engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 0 });
            }
            catch (DownloadException)
            {
                // What leads nowhere.
            }
            catch (Exception exception)
            {
                Assert.Fail($"Seed {seed}, {Shown(location)}: {exception}");
            }
        }
    }

    internal static void Run(Action<FuzzText> tryOne)
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var text = new FuzzText(seed);
            try
            {
                tryOne(text);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Seed {seed}, {string.Join(" | ", text.Made.Select(Shown))}: {exception}");
            }
        }
    }

    private static void AssertSafe(string name)
    {
        Assert.True(
            name.Length > 0
            && Encoding.UTF8.GetByteCount(name) <= SafeFileName.LongestInBytes
            && name is not ("." or "..")
            && name[0] != ' '
            && name[^1] is not (' ' or '.')
            && Path.GetFileName(Path.GetFullPath(Path.Combine("folder", name))) == name
            && Path.GetDirectoryName(Path.GetFullPath(Path.Combine("folder", name))) == Path.GetFullPath("folder")
            && !name.Any(character => char.IsControl(character) || Separators.Contains(character, StringComparison.Ordinal) || IsBidirectional(character) || character is '\uFFFE' or '\uFFFF')
            && !Devices.Contains(name.Split('.')[0].TrimEnd(' '), StringComparer.OrdinalIgnoreCase)
            && new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(name) > 0,
            Shown(name));
        _ = name.Normalize();
    }

    private static void AssertExtensionKept(string input, string name, string numbered)
    {
        if (Extension.Match(input) is { Success: true } match)
        {
            Assert.EndsWith(match.Value, name, StringComparison.Ordinal);
            Assert.EndsWith(match.Value, numbered, StringComparison.Ordinal);
        }
    }

    private static bool IsBidirectional(char character) => character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    internal static string Shown(string text) => string.Concat(text.Select(character => character is >= ' ' and < '\u007F' ? $"{character}" : $"\\u{(int)character:X4}"));

    private static JToken Read(string name)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(Repository.Fixture(name))) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    private static IEnumerable<string> Strings(string property) =>
        Fixtures.SelectMany(fixture => fixture.SelectTokens($"$..{property}")).Select(token => (string?)token).OfType<string>().Where(value => value.Length > 0).Distinct();
}
