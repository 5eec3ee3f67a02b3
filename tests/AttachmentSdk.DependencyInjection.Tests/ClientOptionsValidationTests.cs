using AttachmentSdk.DependencyInjection.Tests.Support;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.DependencyInjection.Tests;

/// <summary>What a host with wrong options does when it starts.</summary>
public class ClientOptionsValidationTests
{
    private const string Secret = "CANARYsecret0123456789";

    [Fact]
    public async Task Start_RightOptions_Starts() => await Hosts.RunAsync(services =>
    {
        services.AddEkuaibaoClient(options => options.AccessToken = Secret);
        services.AddKeyedKDocsClient("south", options => options.AccessToken = Secret);
    });

    [Fact]
    public async Task Start_NoCredentials_NamesClientAndOptions() =>
        Assert.StartsWith("EkuaibaoClient: Set exactly one of AccessToken, AppKey with AppSecurity,", await RefusalAsync(services => services.AddEkuaibaoClient(_ => { })), StringComparison.Ordinal);

    [Fact]
    public async Task Start_EmptySection_IsNamed() => Assert.EndsWith(
        "are set. (Parameter 'AccessToken') The configuration section 'Attachments:North' is empty or missing.",
        await RefusalAsync(services => services.AddEkuaibaoClient(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build().GetSection("Attachments:North"))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Start_WrongOption_NamesAccountAndOption() => Assert.StartsWith(
        "EkuaibaoClient 'north': LinkExpiration must be",
        await RefusalAsync(services => services.AddKeyedEkuaibaoClient("north", options => (options.AccessToken, options.LinkExpiration) = (Secret, TimeSpan.FromHours(1)))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Start_HalfCredentials_NamesAccountAndOption() => Assert.StartsWith(
        "KDocsClient 'south': AppId, AppKey and RefreshToken go together",
        await RefusalAsync(services => services.AddKeyedKDocsClient("south", options => options.RefreshToken = Secret)),
        StringComparison.Ordinal);

    [Fact]
    public async Task Start_AddressWithSecret_IsNotShown() => Assert.StartsWith(
        "EkuaibaoClient: BaseAddress must be",
        await RefusalAsync(services => services.AddEkuaibaoClient(options => (options.AccessToken, options.BaseAddress) = (Secret, new Uri($"https://user:{Secret}@app.ekuaibao.com/?accessToken={Secret}")))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Start_ProviderForAnotherHost_IsRefused() => Assert.StartsWith(
        "EkuaibaoClient: ",
        await RefusalAsync(services => services.AddEkuaibaoClient(options => options.AccessTokenProvider = new ProviderForAnotherHost())),
        StringComparison.Ordinal);

    [Fact]
    public async Task Start_MisspeltKeyInTheSection_IsNamedWithItsPlace() => Assert.StartsWith(
        "Accounts:North:AppSecret is no option",
        await RefusalAsync(services => services.AddKeyedEkuaibaoClient("north", Hosts.Section(("AppKey", "key"), ("AppSecret", Secret)))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Start_SecretAtTheWrongKey_IsNotShown() => Assert.Equal(
        "Accounts:North:BaseAddress must be an absolute URL.",
        await RefusalAsync(services => services.AddEkuaibaoClient(Hosts.Section(("BaseAddress", Secret), ("AccessToken", "token")))));

    [Fact]
    public async Task Start_TwoWrongAccounts_NamesBoth()
    {
        var faults = await Assert.ThrowsAsync<AggregateException>(() => Hosts.RunAsync(services =>
        {
            services.AddKeyedEkuaibaoClient("north", _ => { });
            services.AddKeyedEkuaibaoClient("south", options => options.AccessToken = Secret);
            services.AddKeyedEkuaibaoClient("west", options => (options.AccessToken, options.MaxApiRetries) = (Secret, -1));
        }));
        Assert.Equal(["EkuaibaoClient 'north'", "EkuaibaoClient 'west'"], faults.InnerExceptions.Select(fault => fault.Message.Split(':')[0]));
    }

    [Fact]
    public void Resolve_WithoutHost_IsRefusedAsWell()
    {
        using var provider = Hosts.Container(services => services.AddKeyedKDocsClient("south", _ => { }));
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<KDocsClient>("south"));
    }

    private static async Task<string> RefusalAsync(Action<IServiceCollection> register)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => Hosts.RunAsync(register));
        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
        return fault.Message;
    }

    private sealed class ProviderForAnotherHost : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new(["elsewhere.example"]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) => Task.FromResult(Secret);
    }
}
