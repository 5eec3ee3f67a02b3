namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>The programs of each case, ours first.</summary>
/// <param name="programs">The programs that were made for the comparison.</param>
/// <param name="scenario">What they download.</param>
internal sealed class Contestants(Programs programs, Scenario scenario)
{
    private const string InFlight = "16";

    public static readonly Label LoopName = new("HttpClient loop", "HttpClient 循环");

    public IReadOnlyList<Contestant> InMemory => [Tool(), Loop(isFlushed: false), NativeLoop(isFlushed: false), Curl("--parallel", "--parallel-max", InFlight)];

    public IReadOnlyList<Contestant> OnDisk => [Tool(), Loop(isFlushed: true), NativeLoop(isFlushed: true), Tool("--no-flush"), Curl("--parallel", "--parallel-max", InFlight)];

    public IReadOnlyList<Contestant> FromStartToEnd =>
    [
        Tool(),
        new(new("empty .NET program", "空的 .NET 程序"), ["dotnet", programs.Empty], _ => []) { Downloads = false },
        Loop(isFlushed: false),
        Curl(),
    ];

    private Contestant Tool(params string[] options) => new(
        Same(string.Join(' ', ["attachments", .. options])),
        [programs.Tool],
        target => ["ekuaibao", "download", "--from", scenario.References, "-o", target, "--parallel", InFlight, "--no-progress", "--json", .. options])
    { Assembly = programs.ToolAssembly };

    private Contestant Loop(bool isFlushed) => new(LoopName, ["dotnet", programs.Loop], target => [scenario.References, target, InFlight, $"{isFlushed}"]) { Assembly = programs.Loop };

    private Contestant NativeLoop(bool isFlushed) => Loop(isFlushed) with { Name = new("HttpClient loop, native", "HttpClient 循环，原生"), Command = [programs.NativeLoop] };

    private Contestant Curl(params string[] options) => new(Same(string.Join(' ', ["curl", .. options.Take(1)])), ["curl"], target => ["--silent", "--fail", .. options, "--output-dir", target, "--config", scenario.CurlList]);

    private static Label Same(string text) => new(text, text);
}
