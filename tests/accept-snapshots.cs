#:property PublishAot=false
// Accepts every changed snapshot: renames *.received.* to *.verified.* below this folder, or below the folders given.
//   dotnet run tests/accept-snapshots.cs
using System.Runtime.CompilerServices;

var folders = args.Length > 0 ? args : [ThisFolder()];
if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
{
    Console.Error.WriteLine($"There is no folder '{missing}'.");
    return 2;
}

string[] built = [$"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"];
var accepted = 0;
foreach (var folder in folders)
{
    var received = Directory.EnumerateFiles(folder, "*.received.*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file))
        .Where(file => !built.Any(part => (Path.DirectorySeparatorChar + file).Contains(part, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)
        .ToArray();
    foreach (var file in received)
    {
        var name = Path.GetFileName(file);
        var marker = name.LastIndexOf(".received.", StringComparison.Ordinal);
        var verified = Path.Combine(Path.GetDirectoryName(file)!, $"{name[..marker]}.verified.{name[(marker + ".received.".Length)..]}");
        File.Move(Path.Combine(folder, file), Path.Combine(folder, verified), overwrite: true);
        Console.WriteLine(verified);
        accepted++;
    }
}

Console.Error.WriteLine(accepted == 0 ? "Nothing to accept." : $"Accepted {accepted} snapshot(s). Look at them with git diff before you commit.");
return 0;

static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
