using System.CommandLine;
using System.Globalization;
using AttachmentSdk.Benchmarks.Compare;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// The comparison starts these in processes of their own.
switch (args)
{
    case ["steady", var references, var folder, var rounds]:
        await SteadyState.RunAsync(references, folder, int.Parse(rounds, CultureInfo.InvariantCulture));
        return 0;
    case ["counted", var program, .. var arguments]:
        return AllocationCount.Run(program, arguments);
}

var runs = new Option<int>("--runs") { Description = "Runs of each program; the tables show medians", DefaultValueFactory = _ => 5 };
var files = new Option<int>("--files") { Description = "Number of small files of 16 KiB", DefaultValueFactory = _ => 10_000 };
var megabytes = new Option<int>("--megabytes") { Description = "Size of the one large file in MiB", DefaultValueFactory = _ => 1024 };
var memory = new Option<string>("--memory") { Description = "A folder in memory", DefaultValueFactory = _ => "/dev/shm" };
var disk = new Option<string>("--disk") { Description = "A folder on a disk", DefaultValueFactory = _ => "/var/tmp" };
var write = new Option<bool>("--write") { Description = "Write the results into docs/speed*.md and docs/speed*.svg" };
var compare = new Command("compare", "Time the installed tool and the library against an HttpClient loop, curl and an empty program, on files served by nginx") { runs, files, megabytes, memory, disk, write };
compare.SetAction((result, cancellationToken) => Comparison.RunAsync(
    new ComparisonSettings(result.GetValue(runs), result.GetValue(files), result.GetValue(megabytes), result.GetValue(memory)!, result.GetValue(disk)!, result.GetValue(write)), cancellationToken));

var micro = new Command("micro", "Run the BenchmarkDotNet benchmarks; further arguments are BenchmarkDotNet's") { TreatUnmatchedTokensAsErrors = false };

// In this process: a project that BenchmarkDotNet generates would be built by this repository's rules, and fail them.
var inProcess = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
micro.SetAction(result => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. result.UnmatchedTokens], inProcess));

return await new RootCommand("Benchmarks of AttachmentSdk") { compare, micro }.Parse(args).InvokeAsync();
