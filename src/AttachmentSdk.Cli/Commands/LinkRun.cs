using System.CommandLine;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Prints links as they are resolved.</summary>
internal static class LinkRun
{
    public static Option<bool> ShowSecrets() => new("--show-secrets")
    {
        Description = "Print the links so that they work: whoever has such a link can download the file while it lives",
    };

    public static async Task<int> RunAsync<TReference>(
        ReferenceShape<TReference> shape, ReferenceFeed<TReference> feed, IAsyncEnumerable<ResolvedLink<TReference>> links, bool showSecrets, ToolConsole console)
        where TReference : class
    {
        var (total, found) = (0, 0);
        await foreach (var link in links)
        {
            total++;
            found += link.IsFound ? 1 : 0;
            console.Output.WriteLine(LinkJson.Line(shape, link, showSecrets));
        }

        if (feed.Fault is { } fault)
        {
            throw fault;
        }

        if (total == 0)
        {
            console.Tell("Nothing to do: the input names no item.");
        }

        if (found > 0 && !showSecrets)
        {
            console.Tell("The links are shown by their hosts only, without what makes them work; --show-secrets prints them whole.");
        }

        if (found < total)
        {
            console.Tell($"Not found: {total - found} of {total}.");
        }

        return found == total ? ExitCodes.Success : ExitCodes.SomeFailed;
    }
}
