using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Tests.Credentials;

/// <summary>Everything that comes out of every run is searched for everything that must not.</summary>
public sealed class SecretTests : EmulatedTest
{
    [Fact]
    public async Task Run_WithoutShowSecrets_LetsNoSecretOut()
    {
        var token = Emulator.KDocsFileToken;
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Occurrence = 2, Times = 2, Status = 403, Body = "<Error><Code>SignatureDoesNotMatch</Code></Error>" });
        Emulator.Faults.Add(new FaultRule(FaultKind.Redirect) { Operation = "storage.*", Occurrence = 3, Location = "http://203.0.113.1/?Signature=canary" });
        List<ToolRun> runs =
        [
            await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "a", "--report", "r1.jsonl"),
            await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "b", "--report", "r2.jsonl", "--json"),
            await RunAsync("ekuaibao", "urls", "--from", WriteAttachments()),
            await RunAsync("kdocs", "download", "--file-token", token, "--from", WritePictures(), "-o", "c", "--report", "r3.jsonl"),
            await RunAsync("kdocs", "urls", "--file-token", token, "--from", WritePictures()),
            await RunAsync("ekuaibao", "download", "--form-code", Emulator.Forms[0].Code, "none", "--flow-id", Emulator.Forms[1].Id, "-o", "d", "--report", "r4.jsonl", "--json"),
            await RunAsync("ekuaibao", "urls", "--form-code", Emulator.Forms[0].Code),
            await RunAsync("kdocs", "download", "--file-token", token, "--all-sheets", "-o", "e", "--report", "r5.jsonl", "--json"),
            await RunAsync("kdocs", "urls", "--file-token", Emulator.DataTableFileToken, "--records", Emulator.DataTableId),
            await RunAsync("kdocs", "document", "--file-token", token, "-o", "f", "--json"),
            await RunAsync("ekuaibao", "upload", WritePictures(), "--json"),
        ];
        Assert.All(runs[5..], run => Assert.InRange(run.ExitCode, 0, 1));
        Emulator.RevokeAccessTokens();
        Variables["EKUAIBAO_APP_SECURITY"] = "wrong-app-security";
        Variables["ATTACHMENTS_DEBUG"] = "1";
        runs.Add(await RunAsync("ekuaibao", "urls", "--from", WriteAttachments()));
        runs.Add(await RunAsync("kdocs", "urls", "--file-token", token, "--from", WritePictures()));
        await Emulator.DisposeAsync();
        runs.Add(await RunAsync("kdocs", "urls", "--file-token", token, "--from", WritePictures()));

        var reports = Directory.GetFiles(Folder, "r*.jsonl").Select(File.ReadAllText);
        var all = string.Concat(runs.Select(run => run.Transcript).Concat(reports));
        Assert.Equal([1, 3, 3, 1], new[] { runs[0].ExitCode, runs[^3].ExitCode, runs[^2].ExitCode, runs[^1].ExitCode });
        Assert.All(Secrets(), secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(400, "who is {0}?")]
    [InlineData(200, "{{\"code\":1,\"msg\":\"who is {0}?\"}}")]
    [InlineData(403, "{0}")]
    public async Task Run_VendorRepeatsTheToken_LetsItOutNowhere(int status, string words)
    {
        const string Token = "repeated+canary/token=";
        const string Escaped = "repeated\\u002bcanary\\/token%3D";
        Variables.Remove("EKUAIBAO_APP_KEY");
        Variables.Remove("EKUAIBAO_APP_SECURITY");
        Variables["EKUAIBAO_ACCESS_TOKEN"] = Token;
        Variables["ATTACHMENTS_DEBUG"] = "1";
        foreach (var secret in new[] { Token, Escaped })
        {
            Emulator.Faults.Clear();
            Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoDownloadUrls, Status = status, Body = string.Format(System.Globalization.CultureInfo.InvariantCulture, words, secret) });
            List<ToolRun> runs =
            [
                await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "a", "--report", "r.jsonl"),
                await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "a", "--json"),
                await RunAsync("ekuaibao", "urls", "--from", WriteAttachments()),
            ];

            var all = string.Concat(runs.Select(run => run.Transcript)) + await File.ReadAllTextAsync(Path.Combine(Folder, "r.jsonl"));
            Assert.All(runs, run => Assert.NotEqual(0, run.ExitCode));
            Assert.Contains("***", all, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", all, StringComparison.Ordinal);
        }
    }

    private IEnumerable<string> Secrets()
    {
        var sent = Emulator.Requests.Snapshot();
        string[] known = [.. Variables.Where(variable => variable.Key.EndsWith("TOKEN", StringComparison.Ordinal) || variable.Key.Contains("_APP_", StringComparison.Ordinal)).Select(variable => variable.Value), "canary", "Signature=", "OSSAccessKeyId", "ticket="];
        var queries = sent.Where(request => request.Query.Length > 0).Select(request => request.Query);
        var signatures = sent.Select(request => request.Headers.GetValueOrDefault("Authorization")).OfType<string>().Where(value => value.Length > 0);
        return known.Concat(queries).Concat(signatures).Distinct();
    }
}
