using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Logging;

namespace AttachmentSdk.Tests.Diagnostics;

/// <summary>The pages on telemetry list what there is, and nothing else.</summary>
public sealed partial class TelemetryPageTests
{
    public static TheoryData<string> Pages => ["docs/telemetry.md", "docs/telemetry.zh-CN.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Instruments_AreThoseOfTheMeterWithTheirUnits(string page)
    {
        var published = new List<(string, string?)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == AttachmentTelemetry.MeterName)
            {
                published.Add((instrument.Name, instrument.Unit));
            }
        };
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Instruments).TypeHandle);
        listener.Start();

        var listed = InstrumentRow().Matches(Repository.Read(page)).Select(row => (row.Groups["name"].Value, (string?)row.Groups["unit"].Value));

        Assert.Equal(published.Order(), listed.Order());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_LogMessages_AreThoseOfTheCode(string page)
    {
        var declared = new[] { typeof(DownloadMessages), typeof(ApiMessages) }
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public).Select(method => (method.Name, method.GetCustomAttribute<LoggerMessageAttribute>())))
            .Where(message => message.Item2 is not null)
            .Select(message => ($"{message.Item2!.EventId}", message.Name, $"{message.Item2.Level}", Names(Field(), message.Item2.Message)));

        var listed = MessageRow().Matches(Repository.Read(page)).Select(row => (row.Groups["id"].Value, row.Groups["name"].Value, row.Groups["level"].Value, Names(Code(), row.Groups["fields"].Value)));

        Assert.Equal(declared.Order(), listed.Order());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Attributes_AreThoseOfTheCode(string page)
    {
        var declared = typeof(AttributeNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.All(declared, name => Assert.Contains($"`{name}`", Repository.Read(page), StringComparison.Ordinal));
    }

    private static string Names(Regex pattern, string text) => string.Join(' ', pattern.Matches(text).Select(match => match.Groups[1].Value));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Field();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `(?<name>attachmentsdk\.[a-z._]+)` \| [^`|]+`(?<unit>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex InstrumentRow();

    [GeneratedRegex(@"^\| (?<id>\d+) \| `(?<name>\w+)` \| (?<level>\w+) \|[^|\n]+\|[^|\n]+\|(?<fields>[^|\n]+)\|", RegexOptions.Multiline)]
    private static partial Regex MessageRow();
}
