using AttachmentSdk.Cli;
using AttachmentSdk.Cli.Hosting;

using var interruption = new Interruption(TimeProvider.System);
return await AttachmentsTool.RunAsync(args, ProcessConsole.Create(), interruption.Token);

/// <summary>Not public, unlike the default of the web framework: the tool is not a library.</summary>
internal sealed partial class Program;
