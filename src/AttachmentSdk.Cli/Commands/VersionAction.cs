using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Prints the tool's version; the built-in action prints that of the process.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version.Split('+')[0]);
        return ExitCodes.Success;
    }
}
