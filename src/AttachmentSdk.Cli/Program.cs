using AttachmentSdk.Cli;
using AttachmentSdk.Cli.Hosting;

using var interruption = new Interruption();
return await AttachmentsTool.RunAsync(args, ProcessConsole.Create(), interruption.Token);

/// <summary>Not public, as the web framework would make it: the tool is no library.</summary>
internal sealed partial class Program;
