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
        var (total, found, notFound) = (0, 0, 0);
        await foreach (var link in links)
        {
            total++;
            found += link.IsFound ? 1 : 0;
            notFound += link is { IsFound: false, Error: null or { Code: DownloadErrorCode.NotFound } } ? 1 : 0;
            console.Output.WriteLine(LinkJson.Line(shape, link, showSecrets));
        }

        if (feed.Error is { } error)
        {
            throw error;
        }

        if (feed.Listings?.Unfinished.Select(listing => listing.Failure).OfType<Exception>().FirstOrDefault() is { } failure)
        {
            throw CommandErrors.ToToolException(failure);
        }

        if (total == 0)
        {
            console.WriteMessage(feed.DescribeNothing());
            return feed.IsOfIncompleteReport ? ExitCodes.SomeFailed : feed.ExitCodeOfNothing();
        }

        if (found > 0 && !showSecrets)
        {
            console.WriteMessage("The links are shown by their hosts only, without what makes them work; --show-secrets prints them whole.");
        }

        if (notFound > 0)
        {
            console.WriteMessage($"Not found: {notFound} of {total}.");
        }

        if (found + notFound < total)
        {
            console.WriteMessage($"Without a link for another reason: {total - found - notFound} of {total}.");
        }

        return found == total && !feed.IsOfIncompleteReport ? ExitCodes.Success : ExitCodes.SomeFailed;
    }
}
