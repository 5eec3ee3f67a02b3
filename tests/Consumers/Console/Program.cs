using System.Security.Cryptography;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

await using var emulator = await AttachmentEmulator.StartAsync();
await using var services = Services(emulator);
var client = services.GetRequiredService<EkuaibaoClient>();
var folder = Directory.CreateTempSubdirectory("attachments-").FullName;
try
{
    var expected = emulator.Attachments.ToDictionary(attachment => attachment.Id, attachment => attachment.Sha256);
    var references = emulator.Attachments.Select(attachment => new AttachmentReference(attachment.Id, attachment.Key));
    var right = 0;
    await foreach (var result in client.Attachments.DownloadManyAsync(references, folder))
    {
        await using var file = File.OpenRead(result.Path ?? throw new InvalidOperationException($"{result.Reference.Id}: {result.Error}"));
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(file));
        right += hash.Equals(expected[result.Reference.Id], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    var refusal = await RefusalAsync(services.GetRequiredKeyedService<EkuaibaoClient>("refused"));
    Console.WriteLine($"{right} of {expected.Count} files are right; a wrong token is refused with {refusal}; Kiota {typeof(ApiException).Assembly.GetName().Version}.");
    return right == expected.Count && refusal is >= 400 and < 500 ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static ServiceProvider Services(AttachmentEmulator emulator)
{
    var services = new ServiceCollection();
    services.AddEkuaibaoClient(options =>
    {
        options.BaseAddress = emulator.BaseAddress;
        options.AppKey = emulator.AppKey;
        options.AppSecurity = emulator.AppSecurity;
    });
    services.AddKeyedEkuaibaoClient("refused", options =>
    {
        options.BaseAddress = emulator.BaseAddress;
        options.AccessTokenProvider = new WrongToken(emulator.BaseAddress.Host);
    });
    return services.BuildServiceProvider();
}

// As a program catches it that uses further clients of Kiota's.
static async Task<int?> RefusalAsync(EkuaibaoClient client)
{
    try
    {
        await client.Attachments.DownloadAsync(new AttachmentReference("a", "b"), Stream.Null);
        return null;
    }
    catch (ApiException refusal)
    {
        return refusal.ResponseStatusCode;
    }
}

/// <summary>A provider of the program's own, compiled with the version of Kiota that it refers to.</summary>
internal sealed class WrongToken(string host) : IAccessTokenProvider
{
    public AllowedHostsValidator AllowedHostsValidator { get; } = new([host]);

    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        Task.FromResult("no such token");
}
