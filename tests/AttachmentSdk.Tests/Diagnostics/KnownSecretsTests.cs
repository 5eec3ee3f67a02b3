using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Tests.Diagnostics;

public class KnownSecretsTests
{
    private const string Secret = "ID_3v+b/9=:k\"x";

    [Theory]
    [InlineData("令牌 ID_3v+b/9=:k\"x 无效", "令牌 *** 无效")]
    [InlineData("xID_3v+b/9=:k\"xx", "x***x")]
    [InlineData("a=ID_3v%2Bb%2F9%3D%3Ak%22x&b=1", "a=***&b=1")]
    [InlineData("a=ID_3v%2bb%2f9%3d%3ak%22x&b=1", "a=***&b=1")]
    [InlineData("a=%49D_3v+b%2F9=:k%22x", "a=***")]
    [InlineData("a=ID_3v%252Bb%252F9%253D%253Ak%2522x&b=1", "a=***&b=1")]
    [InlineData("{\"m\":\"ID_3v+b\\/9=:k\\\"x\"}", "{\"m\":\"***\"}")]
    [InlineData("{\"m\":\"ID_3v\\u002Bb\\u002f9\\u003d:k\\u0022x\"}", "{\"m\":\"***\"}")]
    [InlineData("{\"m\":\"{\\\"t\\\":\\\"ID_3v+b/9=:k\\\\\\\"x\\\"}\"}", "{\"m\":\"{\\\"t\\\":\\\"***\\\"}\"}")]
    [InlineData("{\"m\":\"ID_3v%2Bb\\/9%3D:k\\\"x\"}", "{\"m\":\"***\"}")]
    [InlineData("<p>ID_3v+b/9=:k&quot;x</p>", "<p>***</p>")]
    [InlineData("<p>ID_3v&#43;b&#x2F;9=:k&#34;x</p>", "<p>***</p>")]
    [InlineData("ID_3v+b/9=:k\"xID_3v+b/9=:k\"x", "***")]
    public void Redact_SecretInAnyEscape_IsMaskedAlone(string text, string expected)
    {
        var secrets = new KnownSecrets();
        secrets.Add(Secret);
        Assert.Equal(expected, secrets.Redact(text));
    }

    [Theory]
    [InlineData("p%20ss\\word&amp;1")]
    [InlineData("a%2Bb%252Fc/d\\u0041e")]
    public void Redact_SecretWithWhatLooksLikeAnEscape_IsMasked(string secret)
    {
        var secrets = new KnownSecrets();
        secrets.Add(secret);
        foreach (var text in new[] { secret, Uri.EscapeDataString(secret), Uri.UnescapeDataString(secret), Newtonsoft.Json.JsonConvert.ToString(secret), System.Net.WebUtility.HtmlEncode(secret), secret.Replace("/", "\\/", StringComparison.Ordinal).Replace("%", "\\u0025", StringComparison.Ordinal) })
        {
            Assert.Equal("***", secrets.Redact(text).Trim('"'));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("100% of &amp; %zz %4 \\u12 \\ & &;")]
    [InlineData("ID_3v+b/9=:k")]
    [InlineData("id_3V+B/9=:K\"X")]
    public void Redact_NoSecret_IsTheSameText(string text)
    {
        var secrets = new KnownSecrets();
        secrets.Add(Secret);
        Assert.Same(text, secrets.Redact(text));
        Assert.Same(text, new KnownSecrets().Redact(text));
    }

    [Fact]
    public void Redact_SecretBeyondAscii_IsMaskedInItsEscapes()
    {
        var secrets = new KnownSecrets();
        secrets.Add("密码-secret");
        Assert.Equal("a *** b *** c ***", secrets.Redact("a 密码-secret b %E5%AF%86%e7%a0%81-secret c \\u5bc6\\u7801-secret"));
    }

    [Theory]
    [InlineData("1", "code 1", "code 1")]
    [InlineData("abc", "abc", "abc")]
    [InlineData("200", "HTTP 200", "HTTP 200")]
    [InlineData("abcd", "令牌abcd无效, abcde, xabcd, abcd_x, 'abcd'", "令牌***无效, abcde, xabcd, abcd_x, '***'")]
    [InlineData("abcdefg", "abcdefgh abcdefg", "abcdefgh ***")]
    [InlineData("abcdefgh", "xabcdefghx", "x***x")]
    public void Redact_ShortSecret_IsMaskedOnlyWhereItStandsAlone(string secret, string text, string expected)
    {
        var secrets = new KnownSecrets();
        secrets.Add(secret);
        Assert.Equal(expected, secrets.Redact(text));
    }

    [Fact]
    public void Redact_SecretsThatOverlap_LeaveNothing()
    {
        var secrets = new KnownSecrets();
        secrets.Add("abcdefgh");
        secrets.AddIssued("efghijklm");
        secrets.AddIssued("abcdefghijklmnop");
        Assert.Equal("-***-***-", secrets.Redact("-abcdefghijklm-abcdefghijklmnop-"));
    }

    [Fact]
    public void AddIssued_ManyTokens_KeepsTheNewestAndWhatWasGiven()
    {
        var secrets = new KnownSecrets();
        secrets.Add("given-secret");
        for (var number = 1000; number < 1100; number++)
        {
            secrets.AddIssued($"issued-token-{number}");
        }

        Assert.Equal("*** *** issued-token-1000", secrets.Redact("given-secret issued-token-1099 issued-token-1000"));
    }

    [Fact]
    public async Task Redact_WhileSecretsAreAdded_MasksThoseThatWereThere()
    {
        var secrets = new KnownSecrets();
        secrets.Add("given-secret");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var number = 0; number < 500; number++)
            {
                secrets.AddIssued($"issued-token-{worker}");
                Assert.Equal("*** ***", secrets.Redact($"issued-token-{worker} given-secret"));
            }
        })));
    }

    [Theory]
    [InlineData("%FF")]
    [InlineData("%E5%AF")]
    [InlineData("\\u0041")]
    [InlineData("&amp;")]
    [InlineData("&")]
    [InlineData("aaaaaaaaaaaa")]
    public void Redact_LongTextOfEscapes_Ends(string part)
    {
        var secrets = new KnownSecrets();
        secrets.Add("aaaaaaaa");
        var text = string.Concat(Enumerable.Repeat(part, 256 * 1024 / part.Length));
        Assert.Equal(part[0] == 'a' ? "***" : text, secrets.Redact(text));
    }
}
