using AttachmentSdk.Cli.Output;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Demo;

/// <summary>The demo's table, and its explanation.</summary>
internal static class DemoSummary
{
    public static int Write(IReadOnlyList<DemoRow> rows, string folder, ToolConsole console)
    {
        var table = new TextTable("File", "Link", ">Size", "Status", "Verified");
        foreach (var row in rows)
        {
            table.AddRow(row.Name, Describe(row.File.LinkKind), ByteSize.Format(row.Bytes), Describe(row.Status), !row.IsThere ? "-" : row.IsVerified ? "yes" : "NO");
        }

        table.WriteTo(console);
        WriteTotals(rows, folder, console.Output);
        WriteProblems(rows, console);
        var isGood = rows.All(row => row.IsVerified);
        if (isGood)
        {
            WriteNextSteps(console.Output);
        }

        return isGood ? ExitCodes.Success : ExitCodes.SomeFailed;
    }

    private static void WriteTotals(IReadOnlyList<DemoRow> rows, string folder, TextWriter output)
    {
        var kinds = rows.Select(row => row.File.LinkKind).Distinct().Count();
        output.WriteLine(
            $"{Count(rows.Count, "file")} by {Count(kinds, "kind")} of link: {rows.Count(row => row.Status == DownloadStatus.Downloaded)} downloaded, {rows.Count(row => row.Status == DownloadStatus.Skipped)} skipped, {rows.Count(row => !row.IsThere)} failed.");
        var unverified = rows.Count(row => row is { IsThere: true, IsVerified: false });
        output.WriteLine($"{rows.Count(row => row.IsVerified)} verified by SHA-256 ({ByteSize.Format(rows.Where(row => row.IsVerified).Sum(row => row.Bytes))}){(unverified > 0 ? $", {unverified} not verified" : "")}. They are in:");
        output.WriteLine($"  {Printable.Line(folder)}");
    }

    private static void WriteProblems(IReadOnlyList<DemoRow> rows, ToolConsole console)
    {
        foreach (var row in rows.Where(row => row.Error is not null))
        {
            console.WriteMessage($"{Printable.Line(row.Name)}: {Printable.Line(row.Error!)}");
        }

        foreach (var row in rows.Where(row => row is { IsThere: true, IsVerified: false }))
        {
            console.WriteMessage(row.Status == DownloadStatus.Skipped
                ? $"{row.Name}: the file of an earlier run was changed since. Delete it and run the demo again."
                : $"{row.Name}: the bytes are not those of the emulator.");
        }
    }

    private static void WriteNextSteps(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Next:");
        output.WriteLine("  attachments emulator                   serves the same files, with credentials");
        output.WriteLine("  attachments ekuaibao download --help   tells how to get your own");
        output.WriteLine("  attachments kdocs download --help");
    }

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";

    private static string Describe(LinkKind kind) => kind switch
    {
        LinkKind.OssSignedUrl => "OSS signed URL",
        LinkKind.DingTalkDrive => "DingTalk drive",
        LinkKind.Qiniu => "Qiniu",
        _ => "KDocs",
    };

    private static string Describe(DownloadStatus status) => status == DownloadStatus.NotFound ? "not found" : CamelCase.Of(status);
}
