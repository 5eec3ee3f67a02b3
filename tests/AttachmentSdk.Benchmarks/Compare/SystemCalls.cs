using System.Globalization;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Counts the system calls of a program with strace.</summary>
internal static class SystemCalls
{
    public static bool CanCount { get; } = Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "strace")));

    /// <summary>The words before a command that have its calls counted into a file.</summary>
    public static IReadOnlyList<string> Wrapper(string file) => ["strace", "--follow-forks", "--summary-only", "--summary-columns=calls,name", "--output", file];

    /// <summary>The calls by name, divided by <paramref name="files"/>.</summary>
    public static IReadOnlyDictionary<string, double> Read(string file, int files) => File.ReadLines(file)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length == 2 && words[1] != "total" && char.IsAsciiDigit(words[0][0]))
        .ToDictionary(words => words[1], words => double.Parse(words[0], CultureInfo.InvariantCulture) / files);
}
