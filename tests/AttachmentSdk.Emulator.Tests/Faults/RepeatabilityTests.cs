using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AttachmentSdk.Emulator.Tests.InProcess;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Faults;

/// <summary>The same seed, faults and requests give the same responses, byte for byte.</summary>
public sealed partial class RepeatabilityTests
{
    private const string Rules = """
        [
          {"kind":"status","operation":"ekuaibao.*","probability":0.2,"times":null,"status":429,"headers":{"Retry-After":"2"}},
          {"kind":"expiredLink","operation":"ekuaibao.*","probability":0.2,"times":null},
          {"kind":"truncate","operation":"storage.*","probability":0.15,"times":null},
          {"kind":"reset","operation":"storage.*","probability":0.15,"times":null,"afterBytes":100},
          {"kind":"changedObject","operation":"storage.*","probability":0.2,"times":null},
          {"kind":"wrongChecksum","operation":"storage.*","probability":0.2,"times":null},
          {"kind":"redirect","operation":"storage.*","probability":0.2,"times":null}
        ]
        """;

    [Fact]
    public async Task Run_SameSeedAndFaults_IsTheSameByteForByte()
    {
        var first = await RunAsync(seed: 7);

        Assert.Equal(first, await RunAsync(seed: 7));
        Assert.Contains(first, line => line.StartsWith("429 ", StringComparison.Ordinal));
        Assert.Contains(first, line => line.StartsWith("302 ", StringComparison.Ordinal));
        Assert.Contains(first, line => line.EndsWith(nameof(HttpIOException), StringComparison.Ordinal));
        Assert.Contains(first, line => line.EndsWith(nameof(IOException), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OverPorts_IsTheSameButForThem()
    {
        var first = await RunOverPortsAsync();

        Assert.Equal(first, await RunOverPortsAsync());
        Assert.Contains(first, line => line.StartsWith("302 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OtherSeed_IsAnother()
    {
        var (first, second) = (await RunAsync(seed: 7), await RunAsync(seed: 8));

        Assert.NotEqual(first.Select(line => line[..3]), second.Select(line => line[..3]));
    }

    private static async Task<List<string>> RunAsync(int seed)
    {
        await using var emulator = AttachmentEmulator.Create(Options(seed));
        using var http = emulator.Client();
        return await RunAsync(emulator, http);
    }

    private static async Task<List<string>> RunOverPortsAsync()
    {
        var options = Options(seed: 7);

        // How many bytes survive a reset is the network's choice.
        options.Faults = new FaultPlan(options.Faults!.Rules.Where(rule => rule.Kind != FaultKind.Reset));
        await using var emulator = await AttachmentEmulator.StartAsync(options);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero });
        return await RunAsync(emulator, http);
    }

    private static EmulatorOptions Options(int seed) =>
        new() { Seed = seed, Clock = new FakeTimeProvider(), Faults = FaultPlan.Load(Rules) };

    private static async Task<List<string>> RunAsync(AttachmentEmulator emulator, HttpClient http)
    {
        var lines = new List<string>();
        foreach (var file in emulator.Attachments)
        {
            using var content = new StringContent(
                JsonSerializer.Serialize(new[] { new { id = file.Id, key = file.Key, expiration = 60 } }), Encoding.UTF8, "application/json");
            using var listing = await http.PostAsync(new Uri(emulator.DownloadUrls()), content);
            lines.Add(await DescribeAsync(listing));
            if (listing.IsSuccessStatusCode)
            {
                var entry = JsonElement.Parse(await listing.Content.ReadAsByteArrayAsync())[0];
                using var response = await http.GetAsync(new Link(entry.GetProperty("url").GetString()!, "", []));
                lines.Add(await DescribeAsync(response));
            }
        }

        return lines;
    }

    private static async Task<string> DescribeAsync(HttpResponseMessage response)
    {
        using var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync();
        var error = await Record.ExceptionAsync(() => stream.CopyToAsync(body));
        if (stream.CanSeek)
        {
            // It was buffered, and is read again by the caller.
            stream.Position = 0;
        }

        var content = response.Content.Headers.ContentType?.MediaType is "application/json" or "application/xml"
            ? WithoutPorts(Encoding.UTF8.GetString(body.ToArray()))
            : Convert.ToHexString(SHA256.HashData(body.ToArray()));
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => $"{header.Key}: {header.Value}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)response.StatusCode} {WithoutPorts(string.Join('|', headers))} {content} {error?.GetType().Name}");
    }

    // A Qiniu token signs the address with its port.
    private static string WithoutPorts(string text) => Address().Replace(text, "$1$2");

    [GeneratedRegex("(127\\.0\\.0\\.1):[0-9]+(?:(/vipimg/[^\"]*token=)[^\"|]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
