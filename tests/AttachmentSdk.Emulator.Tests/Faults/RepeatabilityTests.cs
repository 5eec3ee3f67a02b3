using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AttachmentSdk.Emulator.Tests.InProcess;

namespace AttachmentSdk.Emulator.Tests.Faults;

/// <summary>The same seed, faults and requests give the same answers, byte for byte.</summary>
public sealed class RepeatabilityTests
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
    public async Task Run_OtherSeed_IsAnother()
    {
        var (first, second) = (await RunAsync(seed: 7), await RunAsync(seed: 8));

        Assert.NotEqual(first.Select(line => line[..3]), second.Select(line => line[..3]));
    }

    private static async Task<List<string>> RunAsync(int seed)
    {
        await using var emulator = AttachmentEmulator.Create(
            new EmulatorOptions { Seed = seed, Clock = new FakeTimeProvider(), Faults = FaultPlan.Load(Rules) });
        using var http = emulator.Client();
        var lines = new List<string>();
        foreach (var file in emulator.Attachments)
        {
            using var content = new StringContent(
                JsonSerializer.Serialize(new[] { new { id = file.Id, key = file.Key, expiration = 60 } }), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri(emulator.DownloadUrls()), content);
            lines.Add(await DescribeAsync(answer));
            if (answer.IsSuccessStatusCode)
            {
                var entry = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync())[0];
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
            stream.Position = 0;
        }

        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => $"{header.Key}: {header.Value}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)response.StatusCode} {string.Join('|', headers)} {Convert.ToHexString(SHA256.HashData(body.ToArray()))} {error?.GetType().Name}");
    }
}
