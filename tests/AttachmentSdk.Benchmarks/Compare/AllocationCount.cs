using System.Globalization;
using System.Reflection;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Runs a .NET program inside this process and writes to standard error what it allocated, because that cannot be read from outside.</summary>
internal static class AllocationCount
{
    private const string Label = "allocated bytes: ";

    public static int Run(string program, string[] arguments)
    {
        var before = GC.GetTotalAllocatedBytes();
        var exitCode = Assembly.LoadFrom(program).EntryPoint!.Invoke(null, [arguments]) as int? ?? 0;
        Console.Error.WriteLine(Label + (GC.GetTotalAllocatedBytes() - before).ToString(CultureInfo.InvariantCulture));
        return exitCode;
    }

    public static long Read(string errorOutput) =>
        long.Parse(errorOutput[(errorOutput.LastIndexOf(Label, StringComparison.Ordinal) + Label.Length)..], NumberStyles.Integer | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
