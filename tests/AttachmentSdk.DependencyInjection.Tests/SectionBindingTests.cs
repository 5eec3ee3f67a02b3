using System.Reflection;
using AttachmentSdk.DependencyInjection.Tests.Support;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using Microsoft.Extensions.Options;

namespace AttachmentSdk.DependencyInjection.Tests;

public class SectionBindingTests
{
    private static readonly string[] SetInCode = ["AccessTokenProvider", "ApiHandler", "LoggerFactory", "RateLimiter", "StorageHandler", "TimeProvider", "TokenStore"];

    public static TheoryData<string, string, object> Ekuaibao => new()
    {
        { "BaseAddress", "https://dd2.hosecloud.com/", new Uri("https://dd2.hosecloud.com/") },
        { "AccessToken", "token", "token" },
        { "AppKey", "key", "key" },
        { "AppSecurity", "secret", "secret" },
        { "LinkExpiration", "00:10:00", TimeSpan.FromMinutes(10) },
        { "UseThumbnails", "True", true },
        { "ApiTimeout", "00:00:05.5", TimeSpan.FromSeconds(5.5) },
        { "MaxApiRetries", "0", 0 },
        { "MaxBytesPerSecond", "5000000000", 5_000_000_000L },
        { "maxbytespersecond", "5000000000", 5_000_000_000L },
        { "UserAgent", "Contoso/1", "Contoso/1" },
        { "AccountName", "north", "north" },
    };

    public static TheoryData<string, string, object> KDocs => new()
    {
        { "BaseAddress", "https://kdocs.example/", new Uri("https://kdocs.example/") },
        { "AccessToken", "token", "token" },
        { "AppId", "id", "id" },
        { "AppKey", "key", "key" },
        { "RefreshToken", "refresh", "refresh" },
        { "ApiTimeout", "00:01:00", TimeSpan.FromMinutes(1) },
        { "MaxApiRetries", "7", 7 },
        { "MaxBytesPerSecond", "1024", 1024L },
        { "UserAgent", "Contoso/1", "Contoso/1" },
        { "AccountName", "north", "north" },
    };

    [Theory]
    [MemberData(nameof(Ekuaibao))]
    public void Bind_EkuaibaoOption_IsSet(string name, string text, object expected) => Assert.Equal(expected, Bound<EkuaibaoClientOptions>(name, text));

    [Theory]
    [MemberData(nameof(KDocs))]
    public void Bind_KDocsOption_IsSet(string name, string text, object expected) => Assert.Equal(expected, Bound<KDocsClientOptions>(name, text));

    [Fact]
    public void Options_AreSetByConfigurationOrMeantForCode()
    {
        Assert.Equal(Settable<EkuaibaoClientOptions>().Except(SetInCode).Order(), Ekuaibao.Select(row => (string)row[0]).Where(name => char.IsUpper(name[0])).Order());
        Assert.Equal(Settable<KDocsClientOptions>().Except(SetInCode).Order(), KDocs.Select(row => (string)row[0]).Order());
    }

    [Theory]
    [InlineData("BaseAddress", "app.ekuaibao.com", "Accounts:North:BaseAddress must be an absolute URL.")]
    [InlineData("LinkExpiration", "10 min", "Accounts:North:LinkExpiration must be a time span such as 00:10:00.")]
    [InlineData("LinkExpiration", "1800", "Accounts:North:LinkExpiration must be a time span such as 00:10:00.")]
    [InlineData("UseThumbnails", "yes", "Accounts:North:UseThumbnails must be true or false.")]
    [InlineData("MaxApiRetries", "1.5", "Accounts:North:MaxApiRetries must be a whole number.")]
    [InlineData("MaxBytesPerSecond", "1MB", "Accounts:North:MaxBytesPerSecond must be a whole number.")]
    [InlineData("AppKey:Value", "key", "Accounts:North:AppKey must be a text, not a section.")]
    public void Bind_UnusableValue_IsNamedWithItsPlace(string key, string value, string message) => Assert.Equal([message], Faults((key, value)));

    [Theory]
    [InlineData("AppSecret")]
    [InlineData("TokenStore")]
    [InlineData("ApiHandler:Proxy")]
    public void Bind_KeyThatIsNoOption_IsNamedWithThoseThatAre(string key)
    {
        var fault = Assert.Single(Faults((key, "CANARY")));
        Assert.StartsWith($"Accounts:North:{key.Split(':')[0]} is no option that a configuration can set. Those are AccessToken, AccountName, ApiTimeout, AppKey, AppSecurity, ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_SeveralErrors_AreAllNamed() => Assert.Equal(2, Faults(("AppSecret", "CANARY"), ("ApiTimeout", "soon"), ("AppKey", "key")).Count);

    [Fact]
    public void Bind_EmptyValue_IsNone()
    {
        var options = new EkuaibaoClientOptions { AccessToken = "earlier" };
        SectionBinding.Bind(Hosts.Section(("AccessToken", ""), ("AppKey", null), ("ApiTimeout", "")), "", options);
        Assert.Equal(("earlier", null, TimeSpan.FromSeconds(30)), (options.AccessToken, options.AppKey, options.ApiTimeout));
    }

    private static object? Bound<TOptions>(string name, string text)
        where TOptions : ClientOptions, new()
    {
        var options = new TOptions();
        SectionBinding.Bind(Hosts.Section((name, text)), "", options);
        return typeof(TOptions).GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)!.GetValue(options);
    }

    private static IReadOnlyList<string> Faults(params (string Key, string? Value)[] entries) =>
        [.. Assert.Throws<OptionsValidationException>(() => SectionBinding.Bind(Hosts.Section(entries), "", new EkuaibaoClientOptions())).Failures];

    private static IEnumerable<string> Settable<TOptions>() => typeof(TOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);
}
