namespace AttachmentSdk.Generator.Tests.Building;

/// <summary>A program called npm, first on the PATH of a copy, that unpacks the NSwag libraries this build has and writes down its calls.</summary>
internal sealed class StandInNpm
{
    private const string Shell = """
        #!/bin/sh
        if [ "$1" = --version ]; then exit 0; fi
        echo "$*" >> "$NPM_LOG"
        if [ -n "$NPM_EXIT" ]; then exit "$NPM_EXIT"; fi
        rm -rf node_modules
        mkdir -p node_modules/nswag/bin/binaries
        cp -R "$NPM_BINARIES" node_modules/nswag/bin/binaries/Net100
        echo "{}" > node_modules/.package-lock.json

        """;

    private const string Command = """
        @if "%1"=="--version" exit /b 0
        @echo %*>>"%NPM_LOG%"
        @if not "%NPM_EXIT%"=="" exit /b %NPM_EXIT%
        @if exist node_modules rmdir /s /q node_modules
        @xcopy /e /i /q "%NPM_BINARIES%" node_modules\nswag\bin\binaries\Net100
        @echo {}>node_modules\.package-lock.json

        """;

    private readonly string _log;

    public StandInNpm(RepositoryCopy copy, int exitCode = 0)
    {
        var folder = Directory.CreateDirectory(copy.PathOf("path")).FullName;
        _log = Path.Combine(folder, "npm.log");
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(folder, "npm.cmd"), Command.ReplaceLineEndings("\r\n"));
        }
        else
        {
            var program = Path.Combine(folder, "npm");
            File.WriteAllText(program, Shell.ReplaceLineEndings("\n"));
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        copy.Environment["PATH"] = folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        copy.Environment["NPM_LOG"] = _log;
        copy.Environment["NPM_EXIT"] = exitCode == 0 ? string.Empty : $"{exitCode}";
        copy.Environment["NPM_BINARIES"] = BuildFacts.NSwagDirectory.TrimEnd('/', '\\');
    }

    public IReadOnlyList<string> Calls => File.ReadAllLines(_log);
}
