using System.CommandLine;
using System.Globalization;
using AttachmentSdk.Benchmarks.Compare;
using AttachmentSdk.Benchmarks.Start;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// These two run in processes of their own, so that they are measured like the other programs.
switch (args)
{
    case ["loop", var references, var folder, var inFlight]:
        await HttpClientLoop.RunAsync(references, folder, int.Parse(inFlight, CultureInfo.InvariantCulture));
        return 0;
    case ["counted", var program, .. var arguments]:
        return AllocationCount.Run(program, arguments);
}

var runs = new Option<int>("--runs") { Description = "Runs of each program; the table shows medians", DefaultValueFactory = _ => 5 };
var megabytes = new Option<int>("--megabytes") { Description = "Size of the one large file in MiB; 0 leaves it out", DefaultValueFactory = _ => 1024 };
var files = new Option<int>("--files") { Description = "Number of small files of 16 KiB; 0 leaves them out", DefaultValueFactory = _ => 10_000 };
var compare = new Command("compare", "Time the tool against curl, aria2c and a plain HttpClient loop, on files served by nginx") { runs, megabytes, files };
compare.SetAction((result, cancellationToken) => Comparison.RunAsync(result.GetValue(runs), result.GetValue(megabytes), result.GetValue(files), cancellationToken));

var starts = new Option<int>("--runs") { Description = "Starts of each program; the table shows medians", DefaultValueFactory = _ => 40 };
var start = new Command("start", "Time the start of the tool against an empty program that is published the same way") { starts };
start.SetAction((result, cancellationToken) => StartComparison.RunAsync(result.GetValue(starts), cancellationToken));

var micro = new Command("micro", "Run the BenchmarkDotNet benchmarks; further arguments are BenchmarkDotNet's") { TreatUnmatchedTokensAsErrors = false };

// In this process: a project that BenchmarkDotNet generates would be built by this repository's rules, and fail them.
var inProcess = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
micro.SetAction(result => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. result.UnmatchedTokens], inProcess));

return await new RootCommand("Benchmarks of AttachmentSdk") { compare, start, micro }.Parse(args).InvokeAsync();
